package dev.attache.language;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a treebank.
 *
 * @param words forms
 * @param upos universal tags
 * @param xpos the language's own tags
 * @param lemmas dictionary forms
 * @param heads 0-based, the number of words for the root's child
 * @param relations relations with subtype
 * @param entities classes of the entity tagger, or null where the treebank has none
 */
record GoldSentence(
    String[] words,
    String[] upos,
    String[] xpos,
    String[] lemmas,
    int[] heads,
    String[] relations,
    int @Nullable [] entities) {}
