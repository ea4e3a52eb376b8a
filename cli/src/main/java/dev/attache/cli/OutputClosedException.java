package dev.attache.cli;

/** Whoever read our output has stopped reading ({@code | head}): no fault, and nothing to say. */
final class OutputClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
