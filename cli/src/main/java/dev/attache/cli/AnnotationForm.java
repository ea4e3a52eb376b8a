package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.export.Annotations;
import dev.attache.intake.Rejection;

/** A page of W3C Web Annotations a story, one line of JSON-LD. */
final class AnnotationForm implements Form {

  @Override
  public String of(Dispatch dispatch) {
    return Annotations.page(dispatch) + "\n";
  }

  @Override
  public String of(Rejection rejection) {
    return "";
  }
}
