package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Rejection;
import java.util.List;

/** No output: stories are kept in a ledger, and nobody asked to see them too. */
record NoForm() implements Form {

  @Override
  public String of(Dispatch dispatch, Kinship kinship) {
    return "";
  }

  @Override
  public String of(PassedOn story) {
    return "";
  }

  @Override
  public String of(Rejection rejection, List<Clipping> takenBack) {
    return "";
  }
}
