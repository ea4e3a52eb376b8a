package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of IPTC's ninjs (News in JSON), generations 1 to 3.
 *
 * <p>An item is checked against the standard first. Of several bodies plain text comes first, for
 * it needs no guess; an item without a body is read by its description, as pictures' captions are.
 */
final class Ninjs {

  private Ninjs() {}

  /** The items of a document: one, or each of a list. */
  static List<Item> items(String document, Origin origin) throws UnreadableException {
    Object root = JsonTree.read(document);
    if (!(root instanceof List<?> list)) {
      return List.of(item(root, origin, 0, origin.shortName()));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String id = origin.shortName() + ":" + (i + 1);
      try {
        items.add(item(list.get(i), origin.shared(), 0, id));
      } catch (UnreadableException e) {
        items.add(new Rejection(origin.name(), 0, "item " + (i + 1) + ": " + e.reason()));
      }
    }
    return items;
  }

  /** Reads one item. */
  static Item item(Object root, Origin origin, int line, String otherId)
      throws UnreadableException {
    Map<String, Object> item = JsonTree.object(root);
    if (item == null) {
      throw new UnreadableException("not a ninjs item: it must be a JSON object");
    }
    String fault = NinjsShape.fault(item, extended(item));
    if (fault != null) {
      throw new UnreadableException("not valid ninjs: " + fault);
    }
    Wire wire = new Wire();
    wire.guid = words(item, "uri");
    if (wire.guid != null && wire.guid.matches("(?i)https?://.*")) {
      wire.url = wire.guid;
    }
    wire.version = words(item, "version");
    wire.status(words(item, "pubstatus", "pubStatus"));
    wire.created = Stamps.iso(words(item, "firstcreated", "firstCreated"));
    wire.updated = Stamps.iso(words(item, "versioncreated", "versionCreated"));
    wire.embargoed = Stamps.iso(words(item, "embargoed", "embargoedUntil"));
    wire.datedByVersion = true;
    if (wire.created == null && wire.updated == null) {
      wire.created = Stamps.iso(words(item, "contentcreated", "contentCreated"));
    }
    if (item.get("urgency") instanceof JsonTree.Number urgency) {
      wire.urgency(urgency.text());
    }
    wire.language = words(item, "language");
    wire.copyright = words(item, "copyrightnotice", "copyrightNotice");
    wire.outlet = words(item, "copyrightholder", "copyrightHolder");
    wire.note = words(item, "ednote", "edNote");
    wire.byline(words(item, "byline", "by"));
    for (String list : List.of("subject", "subjects")) {
      for (Object subject : JsonTree.list(item.get(list))) {
        wire.category(JsonTree.words(subject, "name"));
      }
    }
    headline(item, wire);
    bodies(item, wire);
    return wire.item(origin, line, otherId);
  }

  /** Whether an item follows a schema that is not IPTC's own. */
  private static boolean extended(Map<String, Object> item) {
    Object standard = item.containsKey("standard") ? item.get("standard") : item.get("$standard");
    String schema = JsonTree.words(standard, "schema");
    return schema != null && !schema.toLowerCase(Locale.ROOT).contains("iptc.org/std/ninjs/");
  }

  private static void headline(Map<String, Object> item, Wire wire) {
    String best = words(item, "headline", "headline_main");
    for (Object headline : JsonTree.list(item.get("headlines"))) {
      String value = JsonTree.words(headline, "value");
      String role = JsonTree.words(headline, "role");
      if (value != null && (best == null || "main".equalsIgnoreCase(role))) {
        best = isMarkup(type(headline), role) ? FeedText.plain(value) : value;
      }
    }
    wire.headline = best == null ? words(item, "title") : best;
  }

  private static void bodies(Map<String, Object> item, Wire wire) {
    List<Object> bodies = JsonTree.list(item.get("bodies"));
    for (boolean markup : new boolean[] {false, true}) {
      for (Object body : bodies) {
        String type = type(body);
        String role = JsonTree.words(body, "role");
        if (isMarkup(type, role) == markup) {
          body(wire, type, role, JsonTree.words(body, "value"));
        }
      }
    }
    body(wire, "text/plain", "", words(item, "body_text"));
    for (Map.Entry<String, Object> entry : item.entrySet()) {
      if (entry.getKey().startsWith("body_")) {
        String role = entry.getKey().substring("body_".length());
        body(wire, null, role, words(item, entry.getKey()));
      }
    }
    body(wire, "text/plain", "", words(item, "description_text"));
    for (Map.Entry<String, Object> entry : item.entrySet()) {
      if (entry.getKey().startsWith("description_")) {
        String role = entry.getKey().substring("description_".length());
        body(wire, null, role, words(item, entry.getKey()));
      }
    }
    for (Object description : JsonTree.list(item.get("descriptions"))) {
      String role = JsonTree.words(description, "role");
      String value = JsonTree.words(description, "value");
      if ("creditline".equalsIgnoreCase(role)) {
        wire.credit = wire.credit == null ? value : wire.credit;
      } else {
        body(wire, type(description), role, value);
      }
    }
  }

  private static void body(
      Wire wire, @Nullable String type, @Nullable String role, @Nullable String value) {
    if (value == null || wire.hasBody()) {
      return;
    }
    if (!isMarkup(type, role)) {
      wire.body(Format.BODY, value);
      return;
    }
    String kind = (type + " " + role).toLowerCase(Locale.ROOT);
    if (kind.contains("nitf")) {
      XmlElement root = Xml.lenient(value);
      if (root != null) {
        Nitf.body(root, wire);
      }
      return;
    }
    wire.body(Format.FRAGMENT, value);
  }

  private static boolean isMarkup(@Nullable String type, @Nullable String role) {
    String kind = (type == null ? String.valueOf(role) : type).toLowerCase(Locale.ROOT);
    return kind.contains("html") || kind.contains("xml") || kind.contains("nitf");
  }

  private static @Nullable String type(Object object) {
    String type = JsonTree.words(object, "contenttype");
    return type == null ? JsonTree.words(object, "contentType") : type;
  }

  private static @Nullable String words(Map<String, Object> item, String... names) {
    for (String name : names) {
      String words = JsonTree.words(item, name);
      if (words != null) {
        return words;
      }
    }
    return null;
  }
}
