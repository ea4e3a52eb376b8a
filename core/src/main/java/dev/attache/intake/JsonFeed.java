package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds in JSON: JSON Feed 1.0 and 1.1. Each entry is an item. */
final class JsonFeed {

  private JsonFeed() {}

  /** The entries of a feed, in its order; none if it has none. */
  static List<Item> items(String document, Origin origin) throws UnreadableException {
    Object root = JsonTree.read(document);
    Map<String, Object> feed = JsonTree.object(root);
    if (feed == null || !(feed.get("items") instanceof List<?> entries)) {
      throw new UnreadableException("not a JSON Feed: it has no list of \"items\"");
    }
    List<Item> items = new ArrayList<>();
    for (Object entry : entries) {
      int number = items.size() + 1;
      if (JsonTree.object(entry) == null) {
        items.add(new Rejection(origin.name(), 0, "item " + number + " is no JSON object"));
      } else {
        items.add(item(feed, entry, origin.shared(), number));
      }
    }
    return items;
  }

  private static Item item(Map<String, Object> feed, Object entry, Origin origin, int number) {
    Wire wire = new Wire();
    wire.guid = identifier(entry);
    wire.url = JsonTree.words(entry, "url");
    if (wire.url == null) {
      wire.url = JsonTree.words(entry, "external_url");
    }
    wire.headline = JsonTree.words(entry, "title");
    wire.outlet = JsonTree.words(feed, "title");
    String language = JsonTree.words(entry, "language");
    wire.language = language == null ? JsonTree.words(feed, "language") : language;
    wire.created = Stamps.iso(JsonTree.words(entry, "date_published"));
    wire.updated = Stamps.iso(JsonTree.words(entry, "date_modified"));
    authors(entry, wire);
    if (!wire.hasBylines()) {
      authors(feed, wire);
    }
    Map<String, Object> fields = JsonTree.object(entry);
    if (fields != null) {
      for (Object tag : JsonTree.list(fields.get("tags"))) {
        wire.category(tag instanceof String name ? name : null);
      }
    }
    wire.body(Format.BODY, JsonTree.words(entry, "content_text"));
    wire.body(Format.FRAGMENT, JsonTree.words(entry, "content_html"));
    wire.body(Format.BODY, JsonTree.words(entry, "summary"));
    String id = wire.url == null ? origin.shortName() + ":" + number : wire.url;
    return wire.item(origin, 0, id);
  }

  private static void authors(Object object, Wire wire) {
    Map<String, Object> fields = JsonTree.object(object);
    if (fields == null) {
      return;
    }
    for (Object author : JsonTree.list(fields.get("authors"))) {
      wire.byline(JsonTree.words(author, "name"));
    }
    if (!wire.hasBylines() && fields.get("author") != null) {
      wire.byline(JsonTree.words(fields.get("author"), "name"));
    }
  }

  private static @Nullable String identifier(Object entry) {
    Map<String, Object> fields = JsonTree.object(entry);
    Object id = fields == null ? null : fields.get("id");
    // numbers were allowed once, and still come
    return id instanceof JsonTree.Number number ? number.text() : JsonTree.words(entry, "id");
  }
}
