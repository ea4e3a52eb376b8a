package dev.attache.ledger;

import dev.attache.statements.Saying;
import dev.attache.statements.Stance;
import dev.attache.statements.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as a story has it.
 *
 * @param id the ledger's number
 * @param story the story
 * @param localId the statement's id in the story's dispatch
 * @param speaker who, or null
 * @param addressee to whom, or null
 * @param medium through which outlet, or null
 * @param via passed on by whom, nearest to the story first
 * @param kind how the words are given
 * @param saying what kind of saying it is
 * @param stance how who speaks stands to it
 * @param sourceWords the words that name who speaks, or null
 * @param cueWords the words that say that something is said, or null
 * @param unnamedWords the words that say why nobody is named, or null
 * @param content what was said
 * @param at where it stands in the story's text
 * @param edtf when it was said, or null
 * @param day first day of that, else the story's publication day, or null
 */
public record KeptStatement(
    long id,
    StoryHead story,
    String localId,
    @Nullable KeptActor speaker,
    @Nullable KeptActor addressee,
    @Nullable KeptActor medium,
    List<KeptActor> via,
    Statement.Kind kind,
    Saying saying,
    Stance stance,
    @Nullable String sourceWords,
    @Nullable String cueWords,
    @Nullable String unnamedWords,
    String content,
    Extent at,
    @Nullable String edtf,
    @Nullable LocalDate day) {

  /** Copies the list. */
  public KeptStatement {
    via = List.copyOf(via);
  }

  /** The same with what lies in other tables. */
  KeptStatement with(
      StoryHead head,
      @Nullable KeptActor who,
      @Nullable KeptActor toWhom,
      @Nullable KeptActor outlet,
      List<KeptActor> passedOn) {
    return new KeptStatement(
        id,
        head,
        localId,
        who,
        toWhom,
        outlet,
        passedOn,
        kind,
        saying,
        stance,
        sourceWords,
        cueWords,
        unnamedWords,
        content,
        at,
        edtf,
        day);
  }
}
