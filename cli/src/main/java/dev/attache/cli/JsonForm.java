package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.DispatchJson;
import dev.attache.intake.Rejection;

/** A JSON line a story, schema {@code attache/1}. */
final class JsonForm implements Form {

  @Override
  public String of(Dispatch dispatch) {
    return DispatchJson.line(dispatch) + "\n";
  }

  @Override
  public String of(Rejection rejection) {
    return DispatchJson.line(rejection) + "\n";
  }
}
