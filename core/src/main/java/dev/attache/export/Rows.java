package dev.attache.export;

import dev.attache.ledger.KeptEvent;
import java.util.List;

/** A table of another tool, event by event. */
interface Rows {

  /** Names of the columns, in order. */
  List<String> columns();

  /** Whether the tool's files begin with a line of these names. */
  boolean named();

  /** The rows of an event, each with a cell for every column; none where the form leaves it out. */
  List<List<String>> of(KeptEvent event);
}
