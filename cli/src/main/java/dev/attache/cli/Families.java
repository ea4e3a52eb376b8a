package dev.attache.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.attache.copies.Clipping;
import dev.attache.copies.Kinship;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stories that are the same, gathered while they come. Only those that have kin are held. */
final class Families {

  /** A story in its family. */
  private record Member(Clipping clipping, @Nullable Kinship kinship) {}

  private static final class Family {
    final List<Member> members = new ArrayList<>();
    Clipping original;

    Family(Clipping first) {
      original = first;
      members.add(new Member(first, null));
    }
  }

  private final List<Family> families = new ArrayList<>();
  private final Map<Clipping, Family> byStory = new HashMap<>();
  private int stories;
  private int copies;
  private int revisions;

  /** Adds a story, in the order of filing. */
  void add(Clipping clipping, Kinship kinship) {
    stories++;
    if (kinship instanceof Kinship.Copy copy) {
      copies++;
      // one that joins several is a copy of each, and stands in the family of the first
      join(copy.of().get(0), clipping, kinship, copy.original());
    } else if (kinship instanceof Kinship.Revision revision) {
      revisions++;
      join(revision.of(), clipping, kinship, revision.original());
    }
  }

  private void join(Clipping of, Clipping clipping, Kinship kinship, Clipping original) {
    Family family = byStory.get(of);
    if (family == null) {
      family = new Family(of);
      families.add(family);
      byStory.put(of, family);
    }
    family.members.add(new Member(clipping, kinship));
    family.original = original;
    byStory.putIfAbsent(clipping, family);
  }

  /** The members, the original first, then by the chain from agency to outlet. */
  private static List<Member> inOrder(Family family) {
    List<Member> members = new ArrayList<>(family.members);
    members.sort(
        Comparator.comparing((Member m) -> !m.clipping().equals(family.original))
            .thenComparing(m -> m.clipping().role()));
    return members;
  }

  private static String part(Family family, Member member) {
    if (member.clipping().equals(family.original)) {
      return "original";
    }
    return member.kinship() instanceof Kinship.Revision ? "revision" : "copy";
  }

  private static String words(Family family, Member member) {
    if (member.clipping().equals(family.original)) {
      return "";
    }
    if (member.kinship() instanceof Kinship.Copy copy) {
      return KinWords.kept(copy);
    }
    return member.kinship() instanceof Kinship.Revision revision
        ? KinWords.changes(revision.changes())
        : "";
  }

  /** For people: a block a family, and a line that counts. */
  String text(Terminal terminal) {
    StringBuilder out = new StringBuilder();
    for (Family family : families) {
      String headline = family.original.headline();
      String title = headline == null ? family.original.id() : headline;
      out.append(terminal.bold(Columns.cut(Columns.plain(title), terminal.width()))).append('\n');
      for (Member member : inOrder(family)) {
        Clipping c = member.clipping();
        List<String> said = new ArrayList<>();
        said.add(KinWords.who(c));
        said.add(c.agency() != null && c.outlet() != null ? c.agency() : "");
        said.add(c.distributor() == null ? "" : "distributed by " + c.distributor());
        said.add(c.published() == null ? "" : c.published().toString());
        said.add(c.id());
        said.add(words(family, member));
        said.add(c.source().equals(c.id()) ? "" : c.source());
        said.removeIf(String::isEmpty);
        String line = Columns.plain(String.join(" · ", said));
        out.append("  ").append(Columns.pad(part(family, member), 10));
        out.append(Columns.cut(line, Math.max(20, terminal.width() - 12))).append('\n');
      }
      out.append('\n');
    }
    out.append(count(stories, "story", "stories")).append(", ");
    out.append(stories - copies - revisions).append(" told once: ");
    out.append(count(copies, "copy", "copies")).append(", ");
    out.append(count(revisions, "revision", "revisions")).append(" in ");
    out.append(count(families.size(), "family", "families")).append('\n');
    return out.toString();
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** For programs: a line a family. */
  String json() {
    StringBuilder lines = new StringBuilder();
    for (Family family : families) {
      StringWriter line = new StringWriter();
      try (JsonGenerator out = new JsonFactory().createGenerator(line)) {
        out.writeStartObject();
        out.writeStringField("original", family.original.id());
        string(out, "headline", family.original.headline());
        out.writeArrayFieldStart("stories");
        for (Member member : inOrder(family)) {
          member(out, family, member);
        }
        out.writeEndArray();
        out.writeEndObject();
      } catch (IOException e) {
        throw new IllegalStateException("writing to memory failed", e);
      }
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static void member(JsonGenerator out, Family family, Member member) throws IOException {
    Clipping c = member.clipping();
    out.writeStartObject();
    out.writeStringField("id", c.id());
    out.writeStringField("source", c.source());
    out.writeStringField("is", part(family, member));
    out.writeStringField("role", c.role().name().toLowerCase(Locale.ROOT));
    string(out, "agency", c.agency());
    string(out, "distributor", c.distributor());
    string(out, "outlet", c.outlet());
    string(out, "published", c.published() == null ? null : c.published().toString());
    if (!c.equals(family.original)) {
      if (member.kinship() instanceof Kinship.Copy copy) {
        ids(out, copy.of());
        out.writeNumberField("kept", Math.rint(copy.kept() * 100) / 100);
      } else if (member.kinship() instanceof Kinship.Revision revision) {
        ids(out, List.of(revision.of()));
        out.writeStringField("changes", KinWords.changes(revision.changes()));
      } else {
        // the first that came, before the one that stands for it
        ids(out, List.of(family.original));
      }
    }
    out.writeEndObject();
  }

  private static void ids(JsonGenerator out, List<Clipping> of) throws IOException {
    out.writeArrayFieldStart("of");
    for (Clipping clipping : of) {
      out.writeString(clipping.id());
    }
    out.writeEndArray();
  }

  private static void string(JsonGenerator out, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(field, value);
    }
  }
}
