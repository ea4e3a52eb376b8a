package dev.attache.cli;

import dev.attache.dispatch.Dispatch;
import dev.attache.intake.Edition;
import dev.attache.intake.RawItem;
import dev.attache.ledger.Kinship;
import dev.attache.ledger.LedgerWriter;
import java.util.EnumMap;
import java.util.Map;

/** A ledger while a run appends to it, and how it went. */
final class Keeping implements AutoCloseable {

  private final String location;
  private final LedgerWriter writer;
  private final Map<LedgerWriter.Appended, Integer> went =
      new EnumMap<>(LedgerWriter.Appended.class);
  private int retracted;

  private Keeping(String location, LedgerWriter writer) {
    this.location = location;
    this.writer = writer;
  }

  static Keeping open(String location, String name) {
    return new Keeping(location, LedgerWriter.open(location, name, Version.number()));
  }

  /** Whether an item need not be read: this version of Attaché has, and the ledger has it. */
  boolean has(RawItem item) {
    if (!writer.has(item.id(), item.digest())) {
      return false;
    }
    went.merge(LedgerWriter.Appended.KNOWN, 1, Integer::sum);
    return true;
  }

  void keep(Dispatch dispatch) {
    went.merge(writer.append(dispatch, Kinship.UNKNOWN), 1, Integer::sum);
  }

  /** Takes back what was published of an item that its provider withdraws. */
  void retract(Edition edition) {
    retracted += writer.retract(edition);
  }

  /** Makes sure of what was kept so far. */
  void flush() {
    writer.flush();
  }

  /** How it went, in a line. */
  String summary() {
    StringBuilder said = new StringBuilder(shown(location)).append(": ");
    said.append(count(LedgerWriter.Appended.ADDED)).append(" stories added");
    more(said, count(LedgerWriter.Appended.REVISED), " revised");
    more(said, count(LedgerWriter.Appended.REREAD), " read again");
    more(said, retracted, " retracted");
    more(said, count(LedgerWriter.Appended.KNOWN), " there already");
    return said.toString();
  }

  private static String shown(String location) {
    return location.replaceFirst("(//[^:/@]+):[^@/]*@", "$1@");
  }

  private static void more(StringBuilder said, int count, String what) {
    if (count > 0) {
      said.append(", ").append(count).append(what);
    }
  }

  private int count(LedgerWriter.Appended what) {
    return went.getOrDefault(what, 0);
  }

  @Override
  public void close() {
    writer.close();
  }
}
