package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor while its story is read: what has been learned of it so far. Used by one thread. */
final class Draft {

  final Actor.Kind kind;
  String name;
  @Nullable Known known;
  @Nullable String country;
  @Nullable String code;
  Sector sector = Sector.UNK;
  @Nullable String office;
  @Nullable String memberOf;
  Gender gender = Gender.UNKNOWN;
  boolean plural;

  /** The words of a name, in order; empty for what has none. */
  List<String> nameWords = List.of();

  /** The role noun that made it; empty for what has a name. */
  String roleWords = "";

  /** Last words of the role nouns by which the story calls it. */
  final List<String> calledBy = new ArrayList<>(1);

  Draft(Actor.Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /** Takes over what the lexicon knows. */
  void learn(Known from, Known.Term term) {
    known = from;
    name = from.name();
    gender = from.gender();
    country = term.country();
    code = term.code();
    sector = term.sector();
    office = term.office();
    nameWords = Words.of(from.name());
  }

  /** Takes over what words beside the name tell; the story's word wins over the lexicon's. */
  void learn(Title title) {
    if (title.office() != null) {
      office = title.office();
    }
    if (known == null) {
      if (title.country() != null && country == null && code == null) {
        country = title.country();
      } else if (title.code() != null && country == null && code == null) {
        code = title.code();
      }
    }
    if (known != null && title.code() != null && title.office() != null && !title.former()) {
      code = title.code(); // whom they speak for here, whatever they were before
      country = null;
      sector = title.sector();
    }
    if (title.former()) {
      sector = Sector.ELI;
    } else if (title.sector() != Sector.UNK && (known == null || title.country() != null)) {
      sector = title.sector();
    }
    if (memberOf == null) {
      memberOf = title.memberOf();
    }
    if (gender == Gender.UNKNOWN) {
      gender = title.gender();
    }
    if (title.calledBy() != null && !calledBy.contains(title.calledBy())) {
      calledBy.add(title.calledBy());
    }
  }

  boolean isPerson() {
    return kind == Actor.Kind.PERSON;
  }

  Actor toActor(String id) {
    return new Actor(
        id,
        name,
        kind,
        known == null ? null : known.key(),
        country,
        code,
        sector,
        office,
        memberOf,
        known == null ? null : known.wikidata());
  }
}
