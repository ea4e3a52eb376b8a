package dev.attache.bench.coref;

/**
 * A mention of a chain, in tokens of its story.
 *
 * @param chain name of the chain that it belongs to
 * @param first its first token, from 0
 * @param after the token after its last
 */
record Mention(String chain, int first, int after) {

  int common(Mention other) {
    return Math.max(0, Math.min(after, other.after) - Math.max(first, other.first));
  }

  /** How alike the extents of two mentions are: 0 to 1, by Dice. */
  double likeness(Mention other) {
    return 2.0 * common(other) / (after - first + other.after - other.first);
  }
}
