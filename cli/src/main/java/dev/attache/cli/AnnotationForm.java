package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.dispatch.Dispatch;
import dev.attache.dispatch.PassedOn;
import dev.attache.export.Annotations;
import dev.attache.intake.Rejection;
import java.util.List;

/** A page of W3C Web Annotations a story, one line of JSON-LD. */
final class AnnotationForm implements Form {

  @Override
  public String of(Dispatch dispatch, Kinship kinship) {
    return Annotations.page(dispatch) + "\n";
  }

  @Override
  public String of(PassedOn unread) {
    return "";
  }

  @Override
  public String of(Rejection rejection, List<Clipping> takenBack) {
    return "";
  }
}
