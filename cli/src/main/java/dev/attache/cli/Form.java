package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Rejection;

/** How records are written. Implementations are immutable and used by several threads. */
sealed interface Form permits AnnotationForm, JsonForm, NoForm, PeopleForm {

  /** The record of a story, with the line break that ends it. */
  String of(Dispatch dispatch);

  /** What stands in the output in place of an input that failed; empty for nothing. */
  String of(Rejection rejection);
}
