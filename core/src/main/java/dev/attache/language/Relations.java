package dev.attache.language;

import java.util.List;

/**
 * The relations of a model by number, and what Universal Dependencies say of them: a clause has one
 * subject and one object at most (an outer subject is beside the other).
 */
final class Relations {

  private static final int SUBJECT = 1;
  private static final int OBJECT = 2;

  private final String[] names;
  private final int[] onlyOne;
  private final int root;

  Relations(List<String> names) {
    this.names = names.toArray(String[]::new);
    onlyOne = new int[this.names.length];
    for (int r = 0; r < onlyOne.length; r++) {
      onlyOne[r] =
          switch (this.names[r]) {
            case "nsubj", "nsubj:pass", "csubj", "csubj:pass" -> SUBJECT;
            case "obj" -> OBJECT;
            default -> 0;
          };
    }
    root = names.indexOf("root");
  }

  /** The relation that the top of a sentence has, and nothing else. */
  int root() {
    return root;
  }

  /** A number for the group of relations of which a head has one at most, or 0. */
  int onlyOne(int relation) {
    return onlyOne[relation];
  }

  /** The name; a stretch of a very long sentence goes on from the first. */
  String name(int relation) {
    return relation == Sentence.CONTINUES ? "parataxis" : names[relation];
  }
}
