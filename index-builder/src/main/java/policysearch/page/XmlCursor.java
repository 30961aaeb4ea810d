package policysearch.page;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through the elements of an XML file once, by local name: what is not asked for is passed
 * over. No document type is read, no entity of it, and nothing that lies elsewhere.
 */
final class XmlCursor {
  private static final int DEEPEST = 400;
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{2,30})[\"']");

  private final XMLStreamReader reader;
  private int depth;

  XmlCursor(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to something outside itself");
        });
    reader = factory.createXMLStreamReader(new StringReader(text(xml)));
  }

  /** A bad byte spoils its letter, not the file. */
  private static String text(byte[] xml) {
    int first = xml.length > 1 ? (xml[0] & 0xFF) << 8 | (xml[1] & 0xFF) : 0;
    if (first == 0xFEFF || first == 0xFFFE) {
      return new String(xml, StandardCharsets.UTF_16);
    }
    String head =
        new String(xml, 0, Math.min(xml.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher m = ENCODING.matcher(head);
    boolean other = m.find() && Charset.isSupported(m.group(1));
    Charset charset = other ? Charset.forName(m.group(1)) : StandardCharsets.UTF_8;
    String text = new String(xml, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Enters the root element. */
  String root() throws XMLStreamException {
    return child(0) ? name() : "";
  }

  /** How deep the element stands that was entered last; the root stands at 1. */
  int depth() {
    return depth;
  }

  /**
   * Enters the next child of the element at depth {@code parent}, past whatever is left of the one
   * before; false where there is none, and then the parent is left.
   */
  boolean child(int parent) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == parent + 1) {
          return true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (depth < parent) {
          return false;
        }
      }
    }
    return false;
  }

  /** The name of the element, without prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** The attribute called {@code name}, of whatever namespace; empty if there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The attribute as a number; {@code otherwise} if it is none. */
  int number(String name, int otherwise) {
    return number(attribute(name)).orElse(otherwise);
  }

  /** A whole number, cut at its point. */
  static java.util.OptionalInt number(String text) {
    try {
      return java.util.OptionalInt.of((int) Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return java.util.OptionalInt.empty();
    }
  }

  /** All text in the element, which is left. */
  String text() throws XMLStreamException {
    int inside = depth;
    StringBuilder out = new StringBuilder();
    while (depth >= inside && reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            out.append(reader.getText());
        default -> {}
      }
    }
    return out.toString();
  }
}
