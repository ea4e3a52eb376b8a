package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Rejection;

/** Tables for people; faults go to standard error only. */
final class PeopleForm implements Form {

  private final Terminal terminal;

  PeopleForm(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String of(Dispatch dispatch) {
    return new StoryPrinter(dispatch, terminal).print();
  }

  @Override
  public String of(Rejection rejection) {
    return "";
  }
}
