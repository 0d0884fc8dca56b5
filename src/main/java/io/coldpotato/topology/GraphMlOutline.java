package io.coldpotato.topology;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes through a GraphML file once before it is read: refuses what is not safe or not whole, and
 * notes where each node and link stands, which the reader of its data does not tell.
 *
 * <p>A document type is refused before anything in it is looked at, so that there are no entities
 * but XML's own five, and nothing outside of the file is opened.
 */
final class GraphMlOutline extends DefaultHandler {

  /** Parsers keep what is open: without a bound fifty megabytes of {@code <a>} fill the memory. */
  private static final int DEEPEST = 100;

  private final XmlText text;
  private final NetworkMapReader.Limits limits;
  private final Findings findings;
  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<Integer> nodePlaces = new ArrayList<>();
  private final List<Integer> linkPlaces = new ArrayList<>();
  private final List<String[]> ends = new ArrayList<>();
  private Locator locator = new org.xml.sax.helpers.LocatorImpl();
  private int elements;
  private int depth;
  private int graphs;
  private int insideGraph;
  private int insideItem;

  /** Reading stops at a limit; what is wrong was told. */
  private static final class StoppedException extends SAXException {
    private static final long serialVersionUID = 1;
  }

  private GraphMlOutline(XmlText text, NetworkMapReader.Limits limits, Findings findings) {
    this.text = text;
    this.limits = limits;
    this.findings = findings;
  }

  /** Goes through a file and tells what is wrong with it. */
  static GraphMlOutline of(XmlText text, NetworkMapReader.Limits limits, Findings findings) {
    GraphMlOutline outline = new GraphMlOutline(text, limits, findings);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(outline);
      reader.setErrorHandler(outline);
      reader.parse(new InputSource(new StringReader(text.toString())));
      outline.finish();
    } catch (SAXParseException e) {
      outline.malformed(text.offset(e.getLineNumber(), e.getColumnNumber()));
    } catch (StoppedException e) {
      // Told where it was thrown.
    } catch (SAXException e) {
      // The JDK's scanner loses its way in some files instead of telling what is wrong with them.
      outline.malformed(text.offset(outline.locator));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser reads from memory", e);
    }
    return outline;
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    XMLReader reader = factory.newSAXParser().getXMLReader();
    reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
    reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    return reader;
  }

  /** The parser's own message is in the system's tongue. */
  private void malformed(int at) {
    int tag = text.tagStart(at);
    if (text.toString().startsWith("<!DOCTYPE", tag)) {
      text.tell(findings, tag, "a document type is refused", "delete it: nothing here needs one");
    } else {
      text.tell(findings, at, "is not well-formed XML up to here", "is this a GraphML file?");
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    int at = text.tagStart(text.offset(locator));
    if (elements++ == 0 && !name.equals("graphml")) {
      String shown = XmlText.printable(name);
      text.tell(findings, at, "the root is '" + shown + "', expected graphml", "");
      throw new StoppedException();
    }
    if (++depth > DEEPEST) {
      text.tell(findings, at, "elements stand in each other more than " + DEEPEST + " deep", "");
      throw new StoppedException();
    }
    switch (name) {
      case "graph" -> graph(at);
      case "key" -> key(at, attributes);
      case "node" -> node(at, attributes);
      case "edge" -> link(at, attributes);
      case "hyperedge" -> text.tell(findings, at, "a hyperedge is not read", "write edges instead");
      default -> {
        // Data, ports and what other programs add.
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    depth--;
    switch (name) {
      case "graph" -> insideGraph--;
      case "node", "edge" -> insideItem--;
      default -> {
        // As above.
      }
    }
  }

  private void graph(int at) throws SAXException {
    graphs++;
    insideGraph++;
    if (graphs > 1) {
      text.tell(findings, at, "a second graph is not read", "write one network into each file");
      throw new StoppedException();
    }
  }

  private void key(int at, Attributes attributes) {
    for (String name : List.of("id", "attr.name")) {
      if (attributes.getValue(name) == null) {
        text.tell(findings, at, "the key has no " + name, "export as plain GraphML");
      }
    }
  }

  /** Nodes and links stand in the graph and not in each other. */
  private void item(int at, String what) throws SAXException {
    insideItem++;
    if (insideGraph != 1 || insideItem != 1) {
      text.tell(findings, at, "a " + what + " must stand in the graph itself", "");
      throw new StoppedException();
    }
  }

  private void node(int at, Attributes attributes) throws SAXException {
    item(at, "node");
    nodePlaces.add(at);
    String id = attributes.getValue("id");
    if (id == null) {
      text.tell(findings, at, "the node has no id", "");
      return;
    }
    Integer first = nodes.putIfAbsent(id, at);
    if (first != null) {
      String message = "node '" + XmlText.printable(id) + "' stands here twice";
      text.tell(findings, at, message, "the first is on line " + text.line(first));
    }
    if (nodePlaces.size() > limits.nodes()) {
      stop(at, limits.nodes(), "nodes");
    }
  }

  private void link(int at, Attributes attributes) throws SAXException {
    item(at, "link");
    linkPlaces.add(at);
    String source = attributes.getValue("source");
    String target = attributes.getValue("target");
    if (source == null || target == null) {
      text.tell(findings, at, "the link has no " + (source == null ? "source" : "target"), "");
      source = "";
      target = "";
    }
    ends.add(new String[] {source, target});
    if (linkPlaces.size() > limits.links()) {
      stop(at, limits.links(), "links");
    }
  }

  private void stop(int at, int most, String what) throws SAXException {
    String message = String.format(Locale.ROOT, "more than %,d %s", most, what);
    findings.stop(text.line(at), message, "a network's map has some hundreds");
    throw new StoppedException();
  }

  private void finish() {
    if (graphs == 0) {
      findings.stop(0, "holds no graph", "");
    } else if (nodePlaces.isEmpty()) {
      findings.stop(0, "holds no node", "");
    }
    for (int link = 0; link < ends.size(); link++) {
      for (String end : ends.get(link)) {
        if (!end.isEmpty() && !nodes.containsKey(end)) {
          String message = "the link ends at '" + XmlText.printable(end) + "', which is no node";
          text.tell(findings, linkPlaces.get(link), message, "add the node or delete the link");
        }
      }
    }
  }

  /** Returns where a node's tag begins, by its number in the file. */
  int nodePlace(int node) {
    return nodePlaces.get(node);
  }

  /** Returns where a link's tag begins, by its number in the file. */
  int linkPlace(int link) {
    return linkPlaces.get(link);
  }
}
