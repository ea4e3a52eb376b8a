package dev.attache.language;

/**
 * The weights of the network that reads a sentence: words and their traits go through light
 * recurrent layers in both directions (Lei et al. 2018), whose last states give tags, names, and a
 * score for every pair of head and dependent (Dozat and Manning 2017). docs/model.md describes it.
 *
 * @param vocabulary hashes of words in lower case, ascending; word k has row k+1, others row 0
 * @param words a row a word
 * @param traits a row a hashed trait ({@link WordRows})
 * @param layers the recurrent layers, the first on the sum of the rows
 * @param root what stands in for the root among the last states
 * @param heads one product for all that is read off the last states
 * @param headsBias its bias
 * @param arcs width of the vectors whose products score an arc
 * @param kinds width of the vectors whose sum gives the relation
 * @param distance what the way from dependent to head adds, from {@code -reach} to {@code reach}
 * @param relations from the summed vectors to the relations
 * @param relationsBias its bias
 */
record Network(
    SortedHashes vocabulary,
    EmbeddingTable words,
    EmbeddingTable traits,
    Layer[] layers,
    float[] root,
    float[][] heads,
    float[] headsBias,
    int arcs,
    int kinds,
    float[] distance,
    float[][] relations,
    float[] relationsBias) {

  /** Outside, then begin and inside of each type. */
  static final int ENTITY_CLASSES = 1 + 2 * EntityType.values().length;

  /**
   * One layer. Its product gives, for each direction, what is new, how far to forget, and how much
   * to show; {@code half} numbers each.
   *
   * @param mix a row an input
   * @param bias of the product
   * @param pullForget how the state pulls on forgetting, a row a direction
   * @param pullShow how it pulls on showing
   */
  record Layer(float[][] mix, float[] bias, float[][] pullForget, float[][] pullShow) {

    int half() {
      return bias.length / 6;
    }
  }

  /** The row of a word. */
  int word(int lowerHash) {
    int at = vocabulary.find(lowerHash);
    return at < 0 ? 0 : at + 1;
  }

  /** Columns of {@link #heads} in which a vector begins, in their fixed order. */
  int headFrom() {
    return arcs;
  }

  int relationDependentFrom() {
    return 2 * arcs;
  }

  int relationHeadFrom() {
    return 2 * arcs + kinds;
  }

  int leanAt() {
    return 2 * arcs + 2 * kinds;
  }

  int entitiesFrom() {
    return leanAt() + 1;
  }

  int tagsFrom() {
    return entitiesFrom() + ENTITY_CLASSES;
  }
}
