package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Rejection;
import java.util.List;

/** How records are written. Implementations are immutable and used by several threads. */
sealed interface Form permits AnnotationForm, JsonForm, NoForm, PeopleForm {

  /** The record of a story, with the line break that ends it. */
  String of(Dispatch dispatch, Kinship kinship);

  /** What stands in the output in place of a story that was not read. */
  String of(PassedOn unread);

  /**
   * What stands in the output in place of an input that failed; empty for nothing.
   *
   * @param takenBack stories read before that their provider takes back with it
   */
  String of(Rejection rejection, List<Clipping> takenBack);
}
