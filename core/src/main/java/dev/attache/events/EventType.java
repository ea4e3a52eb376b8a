package dev.attache.events;

/** The sixteen event types of PLOVER, with the quad that each belongs to and its base score. */
public enum EventType {
  /** Agrees, offers, promises to cooperate. */
  AGREE(1, 2.5, "03"),
  /** Talks, meetings, visits. */
  CONSULT(1, 2.5, "04"),
  /** Praise, endorsement, recognition, signing. */
  SUPPORT(1, 5, "05"),
  /** Verbal concession. */
  CONCEDE(1, 4.5, "08"),
  /** Mutual material exchange. */
  COOPERATE(2, 9.5, "06"),
  /** Material benefit to the recipient. */
  AID(2, 10, "07"),
  /** Material yielding. */
  RETREAT(2, 6.5, "08"),
  /** Asks, demands, appeals. */
  REQUEST(3, 0, "10"),
  /** Disapproves, accuses, investigates. */
  ACCUSE(3, -3, "11"),
  /** Refuses, vetoes, cancels. */
  REJECT(3, -2, "12"),
  /** Threats and forceful warnings. */
  THREATEN(3, -3.5, "13"),
  /** Civilians' collective action. */
  PROTEST(4, -5, "14"),
  /** Reduces existing relations. */
  SANCTION(4, -6, "16"),
  /** Military or police moves short of force. */
  MOBILIZE(4, -5.5, "15"),
  /** Repression short of violence. */
  COERCE(4, -7, "17"),
  /** Acts that can do great physical harm. */
  ASSAULT(4, -9, "18");

  private final int quad;
  private final double score;
  private final String cameo;

  EventType(int quad, double score, String cameo) {
    this.quad = quad;
    this.score = score;
    this.cameo = cameo;
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  public int quad() {
    return quad;
  }

  /** PLOVER's base score, -10 to +10; a mode may have its own. */
  public double score() {
    return score;
  }

  /** CAMEO root code, two digits, where the mode does not say it more finely. */
  public String cameo() {
    return cameo;
  }
}
