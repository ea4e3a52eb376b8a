package dev.attache.events;

import dev.attache.rules.RuleId;
import dev.attache.rules.Stanza;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of act: what it is called, and where those who take part stand.
 *
 * @param id its name in the record
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param actor where the actors of a verb stand: {@code subj}, {@code obj}, {@code iobj}, or a
 *     preposition; the first that gives somebody counts
 * @param recipient where its recipients stand
 * @param nounActor where the actors of a noun stand: {@code poss}, {@code modifier} or a
 *     preposition
 * @param nounRecipient where its recipients stand
 * @param symmetric whether all who take part are actors
 * @param needs who must be named: {@code actor}, {@code recipient}, {@code two}
 * @param notActor sectors and kinds ({@code STATE}) that cannot be actors of such an act
 * @param notRecipient sectors and kinds that cannot be its recipients
 * @param alone whether a noun tells the act without a light verb and without both sides
 */
record Frame(
    RuleId id,
    EventType type,
    @Nullable String mode,
    List<String> actor,
    List<String> recipient,
    List<String> nounActor,
    List<String> nounRecipient,
    boolean symmetric,
    Set<String> needs,
    Set<String> notActor,
    Set<String> notRecipient,
    boolean alone) {

  static final Set<String> KEYS =
      Set.of(
          "id",
          "type",
          "mode",
          "verbs",
          "nouns",
          "adjectives",
          "predicates",
          "actor",
          "recipient",
          "noun-actor",
          "noun-recipient",
          "symmetric",
          "needs",
          "not-actor",
          "not-recipient",
          "alone",
          "example",
          "not");

  static Frame of(Stanza stanza) {
    String mode = stanza.get("mode", "");
    return new Frame(
        new RuleId(stanza.get("id")),
        EventType.valueOf(stanza.get("type")),
        mode.isEmpty() ? null : mode,
        roles(stanza, "actor", "subj"),
        roles(stanza, "recipient", "obj"),
        roles(stanza, "noun-actor", "poss,by,modifier"),
        roles(stanza, "noun-recipient", "of,on,against"),
        stanza.get("symmetric", "no").equals("yes"),
        Set.copyOf(stanza.words("needs")),
        Set.copyOf(stanza.words("not-actor")),
        Set.copyOf(stanza.words("not-recipient")),
        stanza.get("alone", "no").equals("yes"));
  }

  private static List<String> roles(Stanza stanza, String key, String otherwise) {
    List<String> given = stanza.words(key);
    return given.isEmpty() ? List.of(otherwise.split(",")) : List.copyOf(given);
  }
}
