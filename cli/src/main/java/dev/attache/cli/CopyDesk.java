package dev.attache.cli;

import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import dev.attache.copies.Morgue;
import dev.attache.dispatch.PassedOn;
import dev.attache.intake.Edition;
import dev.attache.intake.Rejection;
import dev.attache.story.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each story, in the order of the input. Not for several threads. */
final class CopyDesk implements AutoCloseable {

  private final CopyOptions.Copies copies;
  private final Morgue morgue;

  CopyDesk(CopyOptions.Copies copies, Morgue morgue) {
    this.copies = copies;
    this.morgue = morgue;
  }

  /** What a story is of those before it. */
  Kinship file(Story story) {
    return copies == CopyOptions.Copies.IGNORE ? new Kinship.First() : morgue.file(story);
  }

  /** The story as it is passed on if it need not be read; null if it is to be read. */
  @Nullable PassedOn spared(Story story, Kinship kinship) {
    return copies == CopyOptions.Copies.ONCE && kinship instanceof Kinship.Copy
        ? new PassedOn(story, kinship, PassedOn.Because.COPY, KinWords.of(kinship))
        : null;
  }

  /** What was read before and is taken back with an item that may not be published. */
  List<Clipping> takenBack(Rejection rejection) {
    Edition edition = rejection.edition();
    return edition == null
            || edition.guid() == null
            || edition.status() != Edition.Status.CANCELED
            || copies == CopyOptions.Copies.IGNORE
        ? List.of()
        : morgue.versions(edition.guid());
  }

  @Override
  public void close() {
    morgue.close();
  }
}
