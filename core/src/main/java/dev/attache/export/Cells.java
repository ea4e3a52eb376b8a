package dev.attache.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values stand in the cells of tab-separated files, which have no way to quote. */
final class Cells {

  private Cells() {}

  /**
   * A value that no reader takes for two cells or two lines: runs of tabs and line breaks become
   * one space, double quotes single ones; null is empty.
   */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    StringBuilder cell = new StringBuilder(text.length());
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        broken = true;
        continue;
      }
      if (broken && !cell.isEmpty()) {
        cell.append(' ');
      }
      broken = false;
      cell.append(c == '"' ? '\'' : c);
    }
    return cell.toString();
  }

  /** Different values in their order, apart by {@code ;}; one within a value becomes a comma. */
  static String joined(Collection<String> values) {
    Set<String> different = new LinkedHashSet<>();
    for (String value : values) {
      String cell = text(value).replace(';', ',').strip();
      if (!cell.isEmpty()) {
        different.add(cell);
      }
    }
    return String.join(";", different);
  }

  /** A number without needless zeros and without an exponent; null is empty. */
  static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }
}
