/**
 * Who the story speaks of: names, roles, pronouns and nominals, resolved inside the story.
 *
 * <p>Enters: {@link dev.attache.story.Story}, {@link dev.attache.language.Reading}, the lexicons.
 * Leaves: {@link dev.attache.actors.Cast}: the actors and all their mentions.
 *
 * <p>How: {@code SceneReader} lays the lexicon's phrases, the core's entities and the role nouns
 * over the reading and settles where they overlap; {@code Names} makes actors of names, {@code
 * TitleReader} reads what stands beside them; {@code Nominals} takes words headed by a role noun
 * and demonyms, {@code Pronouns} pronouns and pairs, left to right; {@code Board} holds it all and
 * hands out the cast. {@code WhoIsWho} answers from the lexicons alone. Words are data: {@code
 * lexicon/*.tsv}, {@code rules/actors.txt}.
 *
 * <p>Traps: a capital is a government only where it acts; a demonym before a role gives the country
 * of the role's holder ("the Russian leader") and is no mention of the state, before any other noun
 * it is one ("the Russian invasion"). The entity types of the core waver, so a name's type follows
 * its title and the lexicon first. A mention's head is the head of all its words, title included. A
 * person between two offices, or after the last, keeps the country and loses the office. Phrases
 * are matched by runs of letters, so that tokens with hyphens or dots do not matter.
 */
@NullMarked
package dev.attache.actors;

import org.jspecify.annotations.NullMarked;
