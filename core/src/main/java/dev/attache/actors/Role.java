package dev.attache.actors;

import dev.attache.mention.Actor;
import dev.attache.mention.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role noun.
 *
 * @param words as the lexicon writes it, small letters
 * @param kind what it heads the words for
 * @param sector sector, {@link Sector#UNK} where the role does not tell
 * @param use how it is used
 * @param plural whether it means more than one
 * @param gender what it tells of a person's gender
 * @param headWord number of the word that is the head, from 0
 */
record Role(
    String words,
    Actor.Kind kind,
    Sector sector,
    Use use,
    boolean plural,
    Gender gender,
    int headWord) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Role o
        && words.equals(o.words)
        && kind == o.kind
        && sector == o.sector
        && use == o.use
        && plural == o.plural
        && gender == o.gender
        && headWord == o.headWord;
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** How a role noun is used; the header of {@code roles.tsv} tells what each is. */
  enum Use {
    OFFICE,
    SPOKES,
    ROLE,
    BODY,
    AGENCY,
    PARTY,
    STATE,
    WEAK,
    ETHNIC,
    RELIGION,
    UN,
    HONORIFIC,
    KIN,
    GENERIC,
    NAME
  }

  /** Whether it can stand before a person's name. */
  boolean isTitle() {
    return kind == Actor.Kind.PERSON;
  }

  /** The head: {@code ministry} of {@code foreign ministry}, in the singular. */
  String noun() {
    List<String> all = Words.of(words);
    return all.get(Math.min(headWord, all.size() - 1));
  }
}
