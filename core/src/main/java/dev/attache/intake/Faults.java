package dev.attache.intake;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What is said of faults in reading. */
final class Faults {

  private Faults() {}

  /** What went wrong and what to do. */
  static String said(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or folder; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read; check its permissions";
    }
    if (e instanceof BombException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "a broken gzip or zip file (" + e.getMessage() + "); fetch or pack it again";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return "cannot be read: " + system.getReason();
    }
    return "cannot be read: " + e.getMessage();
  }
}
