package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Feeds in XML: RSS 0.9 to 2.0 and 1.0 (RDF), Atom 0.3 and 1.0. Each entry is an item.
 *
 * <p>Broken feeds are mended where that can be done. Where an element stands several times that
 * should stand once, the last counts for dates, the first for everything else.
 */
final class Feed {

  /** Names of modules that have elements of the core's names: a picture's title is no headline. */
  private static final Pattern MODULE =
      Pattern.compile("(?i).*(mrss|media|itunes|podcast|/modules/(?!content)|googleplay).*");

  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("\\s*(?:mailto:)?\\S+@\\S+\\s*\\(([^)]*)\\)\\s*");

  private static final Pattern NAME_AND_MAIL =
      Pattern.compile("\\s*([^<(]*[^<(\\s])\\s*[<(]\\s*(?:mailto:)?\\S+@\\S+\\s*[>)]\\s*");

  /** A line that names authors is no longer than this; matching longer ones would take long. */
  private static final int LONGEST_NAME = 300;

  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

  private final XmlElement root;
  private final Origin origin;
  private final boolean atom;
  private @Nullable String title;
  private @Nullable String language;
  private @Nullable String rights;

  private Feed(XmlElement root, Origin origin) {
    this.root = root;
    this.origin = origin;
    this.atom = root.is("feed");
  }

  /** The entries of a feed, in its order; none if it has none. */
  static List<Item> items(String document, Origin origin) throws UnreadableException {
    XmlElement root = Xml.lenient(document);
    if (root == null || !ROOTS.contains(root.name.toLowerCase(Locale.ROOT))) {
      throw new UnreadableException(
          "not a feed: "
              + (root == null ? "no XML element in it" : "its root is " + root.name)
              + "; it must be RSS, Atom or JSON Feed");
    }
    return new Feed(root, origin.shared()).items();
  }

  /** An entry and the base that its addresses are relative to. */
  private record Entry(XmlElement element, @Nullable String base) {}

  private List<Item> items() {
    XmlElement channel = root.is("rss") || root.is("rdf") ? root.child("channel") : root;
    String base = base(root, origin.url());
    if (channel != null) {
      title = words(channel, "title");
      language = first(channel.words("language"), channel.attribute("xml:lang"));
      rights = first(words(channel, "rights"), words(channel, "copyright"));
    }
    language = first(language, root.attribute("xml:lang"));
    List<Item> items = new ArrayList<>();
    for (Entry entry : entries(base)) {
      items.add(item(entry, items.size() + 1));
    }
    return items;
  }

  /** Entries wherever they stand: broken feeds put them outside their channel. */
  private List<Entry> entries(@Nullable String base) {
    List<Entry> found = new ArrayList<>();
    Deque<Entry> open = new ArrayDeque<>();
    open.push(new Entry(root, base));
    while (!open.isEmpty()) {
      Entry at = open.pop();
      if (at.element != root && (at.element.is("item") || at.element.is("entry"))) {
        found.add(at);
        continue;
      }
      List<XmlElement> children = at.element.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(new Entry(children.get(i), base(children.get(i), at.base)));
      }
    }
    return found;
  }

  private Item item(Entry entry, int number) {
    XmlElement element = entry.element;
    Wire wire = new Wire();
    wire.guid = first(element.words("guid"), element.words("id"), element.attribute("about"));
    wire.url = link(element, entry.base);
    wire.headline = words(element, "title");
    XmlElement source = element.child("source");
    wire.outlet = first(source == null || !atom ? null : words(source, "title"), title);
    wire.language = first(element.attribute("xml:lang"), element.words("language"), language);
    wire.copyright = first(words(element, "rights"), words(element, "copyright"), rights);
    dates(element, wire);
    authors(element, wire);
    categories(element, wire);
    body(element, wire);
    int line = Math.max(1, element.line);
    String name = wire.url == null ? origin.shortName() + ":" + number : wire.url;
    return wire.item(origin, line, name);
  }

  private static void dates(XmlElement element, Wire wire) {
    String published = null;
    String issued = null;
    String created = null;
    String updated = null;
    for (XmlElement child : element.children()) {
      String stamp = Stamps.iso(child.words());
      if (stamp == null) {
        continue;
      }
      switch (child.name.toLowerCase(Locale.ROOT)) {
        case "pubdate", "published" -> published = stamp;
        case "issued" -> issued = stamp;
        case "created" -> created = stamp;
        case "updated", "modified", "date" -> updated = stamp;
        default -> {}
      }
    }
    wire.created = first(published, issued, created);
    wire.updated = updated;
  }

  private static void authors(XmlElement element, Wire wire) {
    for (XmlElement child : element.children()) {
      boolean author = child.is("author") || child.is("creator");
      if (author && !isModule(child)) {
        String words = first(child.words("name"), child.words());
        wire.byline(words == null ? null : name(words));
      }
    }
  }

  /** The name of {@code me@example.org (Name)} or {@code Name <me@example.org>}; null of none. */
  private static @Nullable String name(String words) {
    if (words.length() > LONGEST_NAME) {
      return null;
    }
    Matcher behind = MAIL_AND_NAME.matcher(words);
    Matcher before = NAME_AND_MAIL.matcher(words);
    String name = behind.matches() ? behind.group(1) : before.matches() ? before.group(1) : words;
    return name.indexOf('@') >= 0 ? null : name;
  }

  private static void categories(XmlElement element, Wire wire) {
    for (XmlElement child : element.children()) {
      if (child.is("category") || child.is("subject")) {
        wire.category(first(child.attribute("label"), child.attribute("term"), child.words()));
      }
    }
  }

  private void body(XmlElement element, Wire wire) {
    for (String name : List.of("encoded", "fullitem", "body", "content")) {
      for (XmlElement child : element.children(name)) {
        if (!isModule(child)) {
          construct(child, wire);
        }
      }
    }
    for (String name : List.of("description", "summary")) {
      for (XmlElement child : element.children(name)) {
        if (!isModule(child)) {
          construct(child, wire);
        }
      }
    }
  }

  private void construct(XmlElement child, Wire wire) {
    FeedText text = FeedText.of(child, atom);
    wire.body(text.markup() ? Format.FRAGMENT : Format.BODY, text.value());
  }

  private @Nullable String words(XmlElement element, String name) {
    for (XmlElement child : element.children(name)) {
      if (!isModule(child)) {
        return FeedText.of(child, atom).words();
      }
    }
    return null;
  }

  private static boolean isModule(XmlElement child) {
    return MODULE.matcher(child.namespace).matches();
  }

  private static @Nullable String link(XmlElement element, @Nullable String base) {
    String alternate = null;
    String plain = null;
    for (XmlElement link : element.children("link")) {
      if (isModule(link)) {
        continue;
      }
      String inner = base(link, base);
      String href = link.attribute("href");
      String rel = link.attribute("rel");
      if (rel == null && href == null) {
        plain = first(plain, resolved(link.words(), inner));
      } else if (rel == null || rel.equalsIgnoreCase("alternate")) {
        alternate = first(alternate, resolved(first(href, link.words()), inner));
      }
    }
    String guid = null;
    for (XmlElement id : element.children("guid")) {
      String words = id.words();
      String permalink = id.attribute("isPermaLink");
      boolean address = words != null && words.matches("(?i)[a-z][a-z0-9+.-]*://.*");
      if (address && (permalink == null || permalink.equalsIgnoreCase("true"))) {
        guid = words;
      }
    }
    return first(plain, alternate, guid);
  }

  private static @Nullable String base(XmlElement element, @Nullable String outer) {
    String own = element.attribute("xml:base");
    return own == null ? outer : resolved(own, outer);
  }

  private static @Nullable String resolved(@Nullable String address, @Nullable String base) {
    if (address == null || base == null) {
      return address;
    }
    try {
      return URI.create(base).resolve(address.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      return address; // as it stands is more than nothing
    }
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
