/**
 * Who the story speaks of: names, roles, pronouns and nominals, resolved inside the story.
 *
 * <p>Enters: {@link dev.attache.story.Story}, {@link dev.attache.language.Reading}, the lexicons.
 * Leaves: {@link dev.attache.actors.Cast}: the actors and all their mentions.
 *
 * <p>Traps: a capital is a government only where it acts; a demonym before a role gives the country
 * of the role's holder ("the Russian leader"), alone it is not an actor.
 */
@NullMarked
package dev.attache.actors;

import org.jspecify.annotations.NullMarked;
