package dev.attache.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.attache.ledger.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The {@code datapackage.json} beside the CSV files: what each table and column means, types, keys
 * and digests.
 *
 * <p>Source: Frictionless Data, Data Package and Table Schema, version 1.
 */
final class DataPackage {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> meanings = new HashMap<>();
  private final Path folder;

  private DataPackage(Path folder) {
    this.folder = folder;
    for (Schema.Meaning meaning : Schema.codebook()) {
      meanings.put(meaning.table() + "." + meaning.column(), meaning.words());
    }
  }

  /** Describes the CSV files of a folder, which must be there. */
  static void describe(Path folder) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try (JsonGenerator out =
        FACTORY.createGenerator(
            Files.newBufferedWriter(folder.resolve("datapackage.json"), StandardCharsets.UTF_8))) {
      out.setPrettyPrinter(printer);
      new DataPackage(folder).write(out);
      out.writeRaw('\n');
    }
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("profile", "tabular-data-package");
    out.writeStringField("name", "attache-ledger");
    out.writeStringField("title", "Events, their reports and their sources");
    out.writeArrayFieldStart("resources");
    for (KeptTable table : KeptTable.ALL) {
      resource(out, table);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void resource(JsonGenerator out, KeptTable table) throws IOException {
    Path file = folder.resolve(table.name() + ".csv");
    out.writeStartObject();
    // names may hold no underscore by the older of the standard's versions
    out.writeStringField("name", table.name().replace('_', '-'));
    out.writeStringField("path", table.name() + ".csv");
    out.writeStringField("profile", "tabular-data-resource");
    out.writeStringField("description", meaning(table.name(), ""));
    out.writeStringField("format", "csv");
    out.writeStringField("mediatype", "text/csv");
    out.writeStringField("encoding", "utf-8");
    out.writeNumberField("bytes", Files.size(file));
    out.writeStringField("hash", "sha256:" + digest(file));
    out.writeObjectFieldStart("schema");
    out.writeArrayFieldStart("fields");
    for (KeptTable.Column column : table.columns()) {
      out.writeStartObject();
      out.writeStringField("name", column.name());
      out.writeStringField("type", type(column.type()));
      out.writeStringField("description", meaning(table.name(), column.name()));
      out.writeEndObject();
    }
    out.writeEndArray();
    strings(out, "primaryKey", table.key());
    foreignKeys(out, table);
    strings(out, "missingValues", List.of(""));
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void foreignKeys(JsonGenerator out, KeptTable table) throws IOException {
    if (table.columns().stream().allMatch(c -> c.refersTo() == null)) {
      return;
    }
    out.writeArrayFieldStart("foreignKeys");
    for (KeptTable.Column column : table.columns()) {
      if (column.refersTo() != null) {
        out.writeStartObject();
        strings(out, "fields", List.of(column.name()));
        out.writeObjectFieldStart("reference");
        out.writeStringField("resource", column.refersTo().replace('_', '-'));
        strings(out, "fields", List.of("id"));
        out.writeEndObject();
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private String meaning(String table, String column) {
    String words = meanings.get(table + "." + column);
    if (words == null) {
      throw new IllegalStateException("the codebook has no " + table + "." + column);
    }
    return words;
  }

  private static String type(KeptTable.Type type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case DAY -> "date";
    };
  }

  private static void strings(JsonGenerator out, String field, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
