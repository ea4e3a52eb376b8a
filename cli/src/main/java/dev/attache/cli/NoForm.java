package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Rejection;

/** Nothing: what is read is kept in a ledger. */
final class NoForm implements Form {

  @Override
  public String of(Dispatch dispatch) {
    return "";
  }

  @Override
  public String of(Rejection rejection) {
    return "";
  }
}
