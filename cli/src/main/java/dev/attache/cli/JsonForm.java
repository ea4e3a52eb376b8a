package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.DispatchJson;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Rejection;
import java.util.List;

/** A JSON line a story, schema {@code attache/1}. */
final class JsonForm implements Form {

  @Override
  public String of(Dispatch dispatch, Kinship kinship) {
    return DispatchJson.line(dispatch, kinship) + "\n";
  }

  @Override
  public String of(PassedOn unread) {
    return DispatchJson.line(unread) + "\n";
  }

  @Override
  public String of(Rejection rejection, List<Clipping> takenBack) {
    return DispatchJson.line(rejection, takenBack) + "\n";
  }
}
