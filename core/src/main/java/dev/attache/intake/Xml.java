package dev.attache.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into elements, without ever reading anything but the text that it is given: document
 * types are passed over, their entities neither read nor expanded.
 */
final class Xml {

  /** Elements nested deeper than this are refused: no document of news has as many. */
  private static final int DEEPEST = 200;

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Xml() {}

  /** Reads a document that must be well formed. */
  static XmlElement strict(String document) throws UnreadableException {
    try {
      return parse(withoutType(document));
    } catch (XMLStreamException e) {
      throw new UnreadableException(said(e));
    } catch (RuntimeException e) {
      // the JDK's parser answers some broken input with one
      throw new UnreadableException("broken XML: " + e.getMessage());
    }
  }

  /** Reads a document as well as may be; null if it has no element at all. */
  static @Nullable XmlElement lenient(String document) {
    String bare = withoutType(document);
    try {
      return parse(bare);
    } catch (XMLStreamException | RuntimeException | UnreadableException e) {
      return mended(bare);
    }
  }

  /**
   * The document with blanks in place of its document type: nothing in it is wanted, and the JDK's
   * parser prints what it thinks of a broken one.
   */
  private static String withoutType(String document) {
    int at = 0;
    while (true) {
      while (at < document.length() && document.charAt(at) <= ' '
          || document.startsWith("\ufeff", at)) {
        at++;
      }
      if (document.startsWith("<?", at)) {
        at = after(document, "?>", at);
      } else if (document.startsWith("<!--", at)) {
        at = after(document, "-->", at);
      } else if (document.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        int end = endOfType(document, at);
        String blank = document.substring(at, end).replaceAll("[^\r\n]", " ");
        return document.substring(0, at) + blank + document.substring(end);
      } else {
        return document;
      }
    }
  }

  private static int after(String document, String mark, int from) {
    int found = document.indexOf(mark, from);
    return found < 0 ? document.length() : found + mark.length();
  }

  /** Where a document type ends, the declarations in its brackets passed over. */
  private static int endOfType(String document, int from) {
    boolean inside = false;
    int at = from;
    while (at < document.length()) {
      char c = document.charAt(at);
      if (c == '"' || c == '\'') {
        at = after(document, String.valueOf(c), at + 1);
      } else if (document.startsWith("<!--", at)) {
        at = after(document, "-->", at);
      } else if (c == '>' && !inside) {
        return at + 1;
      } else {
        inside = c == '[' || (inside && c != ']');
        at++;
      }
    }
    return at;
  }

  private static XMLInputFactory factory() {
    // the JDK's own, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  private static XmlElement parse(String document) throws XMLStreamException, UnreadableException {
    int start = 0;
    while (start < document.length() && document.charAt(start) <= ' ') {
      start++;
    }
    // an XML declaration must stand at the very beginning
    String trimmed = document.startsWith("<?xml", start) ? document.substring(start) : document;
    XMLStreamReader in = factory().createXMLStreamReader(new StringReader(trimmed));
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = element(in);
          if (open.isEmpty()) {
            root = element;
          } else {
            open.element().content.add(element);
          }
          open.push(element);
          if (open.size() > DEEPEST) {
            throw new UnreadableException(
                "elements nested deeper than " + DEEPEST + ", at line " + element.line);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.element().content.add(in.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (!open.isEmpty()) {
            open.element().content.add(meaning(in.getLocalName()));
          }
        }
        default -> {}
      }
    }
    if (root == null) {
      throw new UnreadableException("XML without an element");
    }
    return root;
  }

  private static XmlElement element(XMLStreamReader in) {
    String namespace = in.getNamespaceURI();
    XmlElement element =
        new XmlElement(
            namespace == null ? "" : namespace,
            in.getLocalName(),
            in.getLocation().getLineNumber());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      boolean xml = XML.equals(in.getAttributeNamespace(i));
      String name = in.getAttributeLocalName(i);
      element.attributes.putIfAbsent(xml ? "xml:" + name : name, in.getAttributeValue(i));
    }
    return element;
  }

  /** What an entity of HTML means, as feeds use them undeclared; others stay as they stand. */
  private static String meaning(String name) {
    String entity = "&" + name + ";";
    return Parser.unescapeEntities(entity, false);
  }

  private static @Nullable XmlElement mended(String document) {
    Document parsed =
        Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(document, "");
    Element first = parsed.firstElementChild();
    return first == null ? null : converted(first);
  }

  private static XmlElement converted(Element root) {
    XmlElement made = null;
    Deque<XmlElement> parents = new ArrayDeque<>();
    Deque<Map<String, String>> scopes = new ArrayDeque<>();
    scopes.push(new HashMap<>(Map.of("xml", XML)));
    Node node = root;
    while (node != null) {
      if (node instanceof Element element) {
        Map<String, String> scope = scope(element, scopes.element());
        XmlElement copy = copy(element, scope);
        if (parents.isEmpty()) {
          made = copy;
        } else {
          parents.element().content.add(copy);
        }
        if (element.childNodeSize() > 0) {
          parents.push(copy);
          scopes.push(scope);
          node = element.childNode(0);
          continue;
        }
      } else if (node instanceof TextNode text && !parents.isEmpty()) {
        boolean verbatim = text instanceof CDataNode;
        parents.element().content.add(verbatim ? text.text() : text.getWholeText());
      }
      while (node != null && node != root && node.nextSibling() == null) {
        node = node.parent();
        parents.pop();
        scopes.pop();
      }
      node = node == null || node == root ? null : node.nextSibling();
    }
    return made == null ? new XmlElement("", root.normalName(), 0) : made;
  }

  private static Map<String, String> scope(Element element, Map<String, String> outer) {
    Map<String, String> scope = outer;
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        scope = scope == outer ? new HashMap<>(outer) : scope;
        scope.put(name.equals("xmlns") ? "" : name.substring(6), attribute.getValue().strip());
      }
    }
    return scope;
  }

  private static XmlElement copy(Element element, Map<String, String> scope) {
    String tag = element.tagName();
    int colon = tag.indexOf(':');
    String prefix = colon < 0 ? "" : tag.substring(0, colon);
    String namespace = scope.get(prefix);
    int line = element.sourceRange().start().lineNumber();
    XmlElement copy =
        new XmlElement(
            // a prefix that nobody declared stands for itself: feeds forget to
            namespace == null ? prefix : namespace, tag.substring(colon + 1), Math.max(0, line));
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (!name.startsWith("xmlns")) {
        int at = name.startsWith("xml:") ? -1 : name.indexOf(':');
        copy.attributes.putIfAbsent(name.substring(at + 1), attribute.getValue());
      }
    }
    return copy;
  }

  private static String said(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNumber()
                + " column "
                + e.getLocation().getColumnNumber();
    return "broken XML" + where + ": " + (at < 0 ? message : message.substring(at + 9));
  }
}
