package dev.attache.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** The files of a folder or of a pattern of names, sorted, each opened when its turn comes. */
final class Folder {

  private Folder() {}

  /** Whether a name is a pattern, and no file of just that name is there. */
  static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0) && !exists(name);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false; // some systems allow no * in a name
    }
  }

  /** The stories of a folder, with those of its subfolders; hidden ones not. */
  static Items files(String name, Path folder, Opener opener) throws IOException {
    List<Rejection> closed = new ArrayList<>();
    List<Path> found = walk(folder, closed, file -> opener.wanted(name(file)));
    if (found.isEmpty() && closed.isEmpty()) {
      return Items.of(
          List.of(
              new Rejection(
                  name,
                  0,
                  "a folder without stories: no "
                      + Sniffer.endings(opener.kind())
                      + " file in it (nor .gz of one, nor an archive)")));
    }
    return opened(found, closed, opener);
  }

  /**
   * The files that a pattern matches: {@code *}, <code>**</code>, {@code ?}, {@code []}, {@code
   * {}}.
   */
  static Items matches(String pattern, Opener opener) throws IOException, UnreadableException {
    int mark = 0;
    while ("*?[{".indexOf(pattern.charAt(mark)) < 0) {
      mark++;
    }
    int slash = pattern.lastIndexOf('/', mark);
    Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
    } catch (PatternSyntaxException e) {
      throw new UnreadableException("no pattern of file names: " + e.getDescription());
    }
    if (!Files.isDirectory(base)) {
      throw new UnreadableException("no such folder: " + base + "; check the pattern");
    }
    List<Rejection> closed = new ArrayList<>();
    List<Path> found = walk(base, closed, file -> matcher.matches(base.relativize(file)));
    if (found.isEmpty()) {
      throw new UnreadableException("no file matches the pattern; check it");
    }
    if (slash < 0) {
      found.replaceAll(base::relativize);
    }
    return opened(found, closed, opener);
  }

  private static Items opened(List<Path> found, List<Rejection> closed, Opener opener) {
    Iterator<Path> rest = found.iterator();
    Iterator<Rejection> faults = closed.iterator();
    return new Nested(
        () -> {
          if (faults.hasNext()) {
            return Items.of(List.of(faults.next()));
          }
          return rest.hasNext() ? open(rest.next(), opener) : null;
        },
        () -> {});
  }

  private static Items open(Path file, Opener opener) {
    String name = file.toString();
    try {
      return opener.open(Source.of(name, name(file), Files.newInputStream(file)));
    } catch (UnreadableException e) {
      return Items.of(List.of(new Rejection(name, 0, e.reason())));
    } catch (IOException e) {
      return Items.of(List.of(new Rejection(name, 0, Faults.said(e))));
    }
  }

  private static List<Path> walk(Path folder, List<Rejection> closed, Predicate<Path> wanted)
      throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && name(dir).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!name(file).startsWith(".") && wanted.test(file) && Files.isRegularFile(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            closed.add(new Rejection(file.toString(), 0, Faults.said(e)));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(p -> folder.relativize(p).toString().replace('\\', '/')));
    return found;
  }

  /** The last part of a path. */
  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
