package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Rejection;
import java.util.List;

/** Tables for people; faults go to standard error only. */
final class PeopleForm implements Form {

  private final Terminal terminal;

  PeopleForm(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String of(Dispatch dispatch, Kinship kinship) {
    return new StoryPrinter(dispatch, kinship, terminal).print();
  }

  @Override
  public String of(PassedOn unread) {
    return new StoryHead(unread.story(), unread.kinship(), terminal).print()
        + "not read: "
        + unread.reason()
        + "\n\n";
  }

  @Override
  public String of(Rejection rejection, List<Clipping> takenBack) {
    return "";
  }
}
