package dev.attache.intake;

/** What stands at one place of the input: an item that could be read, or why it could not. */
public sealed interface Item permits RawItem, Rejection {}
