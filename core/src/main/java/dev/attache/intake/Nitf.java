package dev.attache.intake;

import dev.attache.intake.RawItem.Format;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Documents of NITF (News Industry Text Format), alone or inside other formats. */
final class Nitf {

  private Nitf() {}

  /** Reads one document. */
  static Item item(String document, Origin origin) throws UnreadableException {
    XmlElement root = Xml.strict(document);
    XmlElement nitf = root.find("nitf");
    if (nitf == null) {
      throw new UnreadableException("no nitf element in it; its root is " + root.name);
    }
    Wire wire = new Wire();
    wire.language = nitf.attribute("xml:lang");
    head(nitf, wire);
    body(nitf, wire);
    return wire.item(origin, 0, origin.shortName());
  }

  private static void head(XmlElement nitf, Wire wire) {
    wire.guid = nitf.attribute("uno");
    XmlElement data = nitf.path("head", "docdata");
    if (data != null) {
      String status = data.attribute("management-status");
      wire.status(status);
      String release = stamp(data, "date.release");
      wire.guid = attribute(data, "doc-id", "id-string", wire.guid);
      wire.created = stamp(data, "date.issue");
      wire.created = wire.created == null ? release : wire.created;
      wire.embargoed = "embargoed".equals(status) ? release : null;
      wire.urgency(attribute(data, "urgency", "ed-urg", null));
      wire.note = words(data, "ed-msg", "info");
      wire.copyright = copyright(data);
      wire.section = attribute(data, "fixture", "fix-id", null);
      XmlElement keys = data.child("key-list");
      if (keys != null) {
        keys.children("keyword").forEach(k -> wire.category(k.attribute("key")));
      }
      XmlElement subjects = data.child("identified-content");
      if (subjects != null) {
        subjects.children("classifier").forEach(c -> wire.category(c.attribute("value")));
      }
    }
    XmlElement publication = nitf.path("head", "pubdata");
    if (publication != null) {
      wire.outlet = publication.attribute("name");
      String date = Stamps.iso(publication.attribute("date.publication"));
      wire.created = wire.created == null ? date : wire.created;
      if (wire.section == null) {
        wire.section = publication.attribute("position.section");
      }
      String address = publication.attribute("ex-ref");
      wire.url = address != null && address.matches("(?i)https?://.*") ? address : null;
    }
  }

  /** Takes headline, byline, dateline and body; fields that are known stay. */
  static void body(XmlElement root, Wire wire) {
    XmlElement head = root.find("body.head");
    if (head != null) {
      XmlElement headline = head.path("hedline", "hl1");
      wire.headline = wire.headline == null && headline != null ? headline.words() : wire.headline;
      if (!wire.hasBylines()) {
        head.children("byline").forEach(line -> byline(line, wire));
      }
      wire.dateline = wire.dateline == null ? head.words("dateline") : wire.dateline;
      String distributor = head.words("distributor");
      wire.credit = wire.credit == null ? distributor : wire.credit;
      if (wire.copyright == null) {
        wire.copyright = head.words("rights");
      }
    }
    if (wire.headline == null) {
      XmlElement title = root.find("title");
      wire.headline = title == null ? null : title.words();
    }
    XmlElement content = root.find("body.content");
    if (content != null) {
      wire.body(Format.FRAGMENT, Fragment.inside(content));
    } else if (head == null) {
      XmlElement body = root.find("body");
      wire.body(Format.FRAGMENT, Fragment.inside(body == null ? root : body));
    }
    XmlElement teaser = head == null ? null : head.child("abstract");
    if (teaser != null) {
      wire.body(Format.FRAGMENT, Fragment.inside(teaser));
    }
  }

  private static void byline(XmlElement line, Wire wire) {
    StringBuilder words = new StringBuilder();
    line.text(words, e -> !e.is("byttl"));
    String name = words.toString().replaceAll("\\s+", " ").strip();
    String bare = name.replaceAll("[,;\\s]+$", "");
    if (!bare.isEmpty()) {
      wire.byline(bare);
    } else if (wire.credit == null) {
      // a byline that is all title names the agency: "Sports Network"
      wire.credit = line.words();
    }
  }

  private static @Nullable String copyright(XmlElement data) {
    XmlElement copyright = data.child("doc.copyright");
    if (copyright == null) {
      return null;
    }
    String holder = copyright.attribute("holder");
    String year = copyright.attribute("year");
    return holder == null
        ? null
        : String.format(Locale.ROOT, "© %s%s", year == null ? "" : year + " ", holder);
  }

  private static @Nullable String stamp(XmlElement data, String name) {
    return Stamps.iso(attribute(data, name, "norm", null));
  }

  private static @Nullable String words(XmlElement data, String name, String attribute) {
    XmlElement element = data.child(name);
    if (element == null) {
      return null;
    }
    String words = element.words();
    return words == null ? element.attribute(attribute) : words;
  }

  private static @Nullable String attribute(
      XmlElement data, String name, String attribute, @Nullable String otherwise) {
    XmlElement element = data.child(name);
    String value = element == null ? null : element.attribute(attribute);
    return value == null ? otherwise : value;
  }
}
