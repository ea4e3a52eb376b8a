package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * NewsML-G2: news items and the other items of the family, alone or several in a news message.
 *
 * <p>Bodies are taken from NITF, XHTML or text inside the item; of remote content only what is said
 * about it is known. Parts of items that stand alone, as documentation has them, are read as such.
 */
final class NewsMl {

  private NewsMl() {}

  /** The items of a document. */
  static List<Item> items(String document, Origin origin) throws UnreadableException {
    XmlElement root = Xml.strict(document);
    List<XmlElement> found = new ArrayList<>();
    collect(root, found);
    if (found.isEmpty()) {
      throw new UnreadableException("no item of NewsML-G2 in it; its root is " + root.name);
    }
    Origin from = found.size() == 1 ? origin : origin.shared();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      String id = found.size() == 1 ? origin.shortName() : origin.shortName() + ":" + (i + 1);
      int line = found.size() == 1 ? 0 : found.get(i).line;
      items.add(item(found.get(i), from, line, id));
    }
    return items;
  }

  private static void collect(XmlElement root, List<XmlElement> found) {
    switch (root.name) {
      case "newsMessage" -> {
        XmlElement set = root.child("itemSet");
        if (set != null) {
          set.children().forEach(item -> collect(item, found));
        }
      }
      case "newsItem",
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem",
          "contentSet",
          "contentMeta",
          "groupSet" ->
          found.add(root);
      default -> {}
    }
  }

  private static Item item(XmlElement item, Origin origin, int line, String otherId) {
    Wire wire = new Wire();
    wire.datedByVersion = true;
    wire.guid = item.attribute("guid");
    wire.version = item.attribute("version");
    wire.language = item.attribute("xml:lang");
    rights(item, wire);
    XmlElement meta = item.child("itemMeta");
    if (meta != null) {
      itemMeta(meta, wire);
    }
    XmlElement content = item.is("contentMeta") ? item : item.child("contentMeta");
    if (content != null) {
      contentMeta(content, wire);
    }
    XmlElement set = item.is("contentSet") ? item : item.child("contentSet");
    if (set != null) {
      set.children().forEach(part -> part(part, wire));
    }
    if (wire.headline == null && !item.is("newsItem")) {
      // plans and packages have headlines of what they hold
      XmlElement inner = item.find("headline");
      wire.headline = inner == null ? null : inner.words();
    }
    if (wire.headline == null && meta != null) {
      wire.headline = meta.words("title");
    }
    if (content != null && !wire.hasBody()) {
      content.children("description").forEach(d -> wire.body(Format.BODY, d.words()));
    }
    if (wire.updated == null && wire.created == null && content != null) {
      String modified = Stamps.iso(content.words("contentModified"));
      wire.updated = modified == null ? Stamps.iso(content.words("contentCreated")) : modified;
    }
    return wire.item(origin, line, otherId);
  }

  private static void rights(XmlElement item, Wire wire) {
    XmlElement rights = item.child("rightsInfo");
    if (rights != null) {
      wire.copyright = rights.words("copyrightNotice");
      wire.outlet = rights.words("copyrightHolder", "name");
    }
  }

  private static void itemMeta(XmlElement meta, Wire wire) {
    wire.created = Stamps.iso(meta.words("firstCreated"));
    wire.updated = Stamps.iso(meta.words("versionCreated"));
    wire.embargoed = Stamps.iso(meta.words("embargoed"));
    wire.status(code(meta.child("pubStatus")));
    wire.signal = Wire.tail(code(meta.child("signal")));
    wire.note = meta.words("edNote");
    String provider = meta.words("provider", "name");
    wire.credit = provider == null ? Wire.tail(code(meta.child("provider"))) : provider;
    wire.section = meta.words("service", "name");
  }

  private static void contentMeta(XmlElement content, Wire wire) {
    wire.urgency(content.words("urgency"));
    wire.headline = content.words("headline");
    wire.dateline = content.words("dateline");
    String credit = content.words("creditline");
    wire.credit = credit == null ? wire.credit : credit;
    XmlElement language = content.child("language");
    String tag = language == null ? null : language.attribute("tag");
    wire.language = tag == null ? wire.language : tag;
    String by = content.words("by");
    wire.byline(by);
    if (by == null) {
      content.children("creator").forEach(c -> wire.byline(c.words("name")));
    }
    for (XmlElement subject : content.children("subject")) {
      String name = subject.words("name");
      wire.category(name == null ? subject.words("mainConcept", "name") : name);
    }
  }

  private static @Nullable String code(@Nullable XmlElement element) {
    if (element == null) {
      return null;
    }
    String qcode = element.attribute("qcode");
    return qcode == null ? element.attribute("uri") : qcode;
  }

  private static void part(XmlElement part, Wire wire) {
    if (wire.hasBody()) {
      return;
    }
    String type = String.valueOf(part.attribute("contenttype")).toLowerCase(Locale.ROOT);
    if (part.is("inlineData")) {
      boolean encoded = part.attribute("encoding") != null;
      if (!encoded && type.contains("html")) {
        wire.body(Format.FRAGMENT, part.text());
      } else if (!encoded && (type.equals("null") || type.startsWith("text/"))) {
        wire.body(Format.BODY, part.text());
      }
    } else if (part.is("inlineXML")) {
      XmlElement nitf = part.find("nitf");
      XmlElement html = part.find("html");
      if (nitf != null) {
        Nitf.body(nitf, wire);
      } else if (html != null) {
        XmlElement body = html.find("body");
        wire.body(Format.FRAGMENT, Fragment.inside(body == null ? html : body));
      } else if (part.child("p") != null || part.child("div") != null) {
        wire.body(Format.FRAGMENT, Fragment.inside(part));
      }
    }
  }
}
