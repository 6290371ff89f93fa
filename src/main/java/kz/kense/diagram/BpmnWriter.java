package kz.kense.diagram;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.kense.diagram.Chart.Edge;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;

/**
 * Writes a scene as BPMN 2.0 XML with its diagram interchange (OMG formal/2011-01-03): a process in
 * each pool, lanes, tasks, exclusive gateways, events, messages between pools, and every place.
 */
public final class BpmnWriter {
  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String WAY = "http://www.omg.org/spec/DD/20100524/DI";

  private final Scene scene;
  private final Chart chart;
  private final XMLStreamWriter out;
  private final Map<String, String> names = new LinkedHashMap<>();

  private BpmnWriter(Scene scene, XMLStreamWriter out) {
    this.scene = scene;
    this.chart = scene.chart();
    this.out = out;
  }

  public static String write(Scene scene) {
    StringWriter text = new StringWriter();
    try {
      XMLOutputFactory factory = XMLOutputFactory.newFactory();
      new BpmnWriter(scene, factory.createXMLStreamWriter(text)).document();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("bpmn", "definitions", MODEL);
    out.writeNamespace("bpmn", MODEL);
    out.writeNamespace("bpmndi", DI);
    out.writeNamespace("dc", DC);
    out.writeNamespace("di", WAY);
    out.writeAttribute("id", "definitions");
    out.writeAttribute("name", chart.title());
    out.writeAttribute("targetNamespace", "https://kense.kz/regulation");
    out.writeAttribute("exporter", "Kense");
    collaboration();
    for (Pool pool : chart.pools()) {
      process(pool);
    }
    diagram();
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void collaboration() throws XMLStreamException {
    start("collaboration", "collaboration");
    documentation(chart.title() + ". " + chart.subtitle());
    for (Pool pool : chart.pools()) {
      out.writeCharacters("\n");
      out.writeEmptyElement("bpmn", "participant", MODEL);
      out.writeAttribute("id", id("pool", pool.id()));
      out.writeAttribute("name", pool.name());
      out.writeAttribute("processRef", id("process", pool.id()));
    }
    for (Edge edge : chart.edges()) {
      if (edge.flow() == Flow.MESSAGE) {
        flow("messageFlow", edge);
      }
    }
    out.writeEndElement();
  }

  private void flow(String element, Edge edge) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement("bpmn", element, MODEL);
    out.writeAttribute("id", id("flow", edge.id()));
    if (!edge.label().isEmpty()) {
      out.writeAttribute("name", edge.label());
    }
    out.writeAttribute("sourceRef", id("node", edge.from()));
    out.writeAttribute("targetRef", id("node", edge.to()));
  }

  private void process(Pool pool) throws XMLStreamException {
    start("process", id("process", pool.id()));
    out.writeAttribute("isExecutable", "false");
    start("laneSet", id("lanes", pool.id()));
    for (Lane lane : pool.lanes()) {
      start("lane", id("lane", lane.id()));
      out.writeAttribute("name", lane.name());
      for (Node node : nodes(lane)) {
        if (node.shape() != Shape.DOCUMENT) {
          text("flowNodeRef", id("node", node.id()));
        }
      }
      out.writeEndElement();
    }
    out.writeEndElement();
    for (Lane lane : pool.lanes()) {
      for (Node node : nodes(lane)) {
        node(node);
      }
    }
    for (Edge edge : chart.edges()) {
      if (edge.flow() == Flow.CONTROL && poolOf(edge).equals(pool)) {
        flow("sequenceFlow", edge);
      }
    }
    out.writeEndElement();
  }

  private List<Node> nodes(Lane lane) {
    return chart.nodes().stream().filter(n -> n.lane().equals(lane.id())).toList();
  }

  private Pool poolOf(Edge edge) {
    return chart.poolOf(chart.node(edge.from()).orElseThrow().lane());
  }

  private void node(Node node) throws XMLStreamException {
    if (node.shape() == Shape.DOCUMENT) {
      document(node);
      return;
    }
    start(element(node.shape()), id("node", node.id()));
    if (!name(node).isEmpty()) {
      out.writeAttribute("name", name(node));
    }
    if (!node.notes().isEmpty()) {
      documentation(String.join("\n", node.notes()));
    }
    for (Edge edge : chart.edges()) {
      if (edge.to().equals(node.id()) && edge.flow() == Flow.CONTROL) {
        text("incoming", id("flow", edge.id()));
      }
    }
    for (Edge edge : chart.edges()) {
      if (edge.from().equals(node.id()) && edge.flow() == Flow.CONTROL) {
        text("outgoing", id("flow", edge.id()));
      }
    }
    for (Edge edge : chart.edges()) {
      if (edge.from().equals(node.id()) && edge.flow() == Flow.DATA) {
        start("dataOutputAssociation", id("flow", edge.id()));
        text("targetRef", id("node", edge.to()));
        out.writeEndElement();
      }
    }
    definition(node.shape(), node.id());
    out.writeEndElement();
  }

  private static String element(Shape shape) {
    return switch (shape) {
      case START -> "startEvent";
      case END, ERROR -> "endEvent";
      case CATCH -> "intermediateCatchEvent";
      case THROW -> "intermediateThrowEvent";
      case TASK -> "task";
      case CONDITION, CHOICE -> "exclusiveGateway";
      case DOCUMENT -> "dataObjectReference";
    };
  }

  private void definition(Shape shape, String node) throws XMLStreamException {
    String kind =
        switch (shape) {
          case ERROR -> "errorEventDefinition";
          case CATCH, THROW -> "messageEventDefinition";
          default -> "";
        };
    if (!kind.isEmpty()) {
      out.writeEmptyElement("bpmn", kind, MODEL);
      out.writeAttribute("id", id("definition", node));
    }
  }

  private void document(Node node) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement("bpmn", "dataObject", MODEL);
    out.writeAttribute("id", id("data", node.id()));
    out.writeCharacters("\n");
    out.writeEmptyElement("bpmn", "dataObjectReference", MODEL);
    out.writeAttribute("id", id("node", node.id()));
    out.writeAttribute("name", name(node));
    out.writeAttribute("dataObjectRef", id("data", node.id()));
  }

  private static String name(Node node) {
    String mark = node.mark().isEmpty() ? "" : node.mark() + ". ";
    String words = node.text().isEmpty() ? node.mark() : mark + node.text();
    return node.shape() == Shape.TASK && !node.notes().isEmpty()
        ? words + " – " + String.join("; ", node.notes())
        : words;
  }

  private void diagram() throws XMLStreamException {
    out.writeStartElement("bpmndi", "BPMNDiagram", DI);
    out.writeAttribute("id", "diagram");
    out.writeAttribute("name", chart.title());
    out.writeStartElement("bpmndi", "BPMNPlane", DI);
    out.writeAttribute("id", "plane");
    out.writeAttribute("bpmnElement", "collaboration");
    for (Band band : scene.bands()) {
      boolean pool = band.lane().isEmpty();
      shape(pool ? id("pool", band.pool()) : id("lane", band.lane()), true);
      bounds(band.box());
      out.writeEndElement();
    }
    for (Placed p : scene.nodes()) {
      place(p);
    }
    for (Line line : scene.lines()) {
      line(line);
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private void shape(String element, boolean level) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("bpmndi", "BPMNShape", DI);
    out.writeAttribute("id", element + "_di");
    out.writeAttribute("bpmnElement", element);
    if (level) {
      out.writeAttribute("isHorizontal", "true");
    }
  }

  /** A condition's words stand above it, an event's below; a task holds its own. */
  private void place(Placed p) throws XMLStreamException {
    shape(id("node", p.node().id()), false);
    if (p.node().shape() == Shape.DOCUMENT) {
      // a renderer draws documents in one size; the words stand beside it
      Box box = p.box();
      bounds(new Box(box.x(), box.centerY() - 25, 36, 50));
      label(new Box(box.x() + 40, box.y(), box.width() - 20, box.height()));
    } else {
      bounds(p.box());
      boolean beside = p.node().shape().event() || p.node().shape().gateway();
      if (beside && !name(p.node()).isEmpty()) {
        label(p.words());
      }
    }
    out.writeEndElement();
  }

  private void label(Box box) throws XMLStreamException {
    out.writeStartElement("bpmndi", "BPMNLabel", DI);
    bounds(box);
    out.writeEndElement();
  }

  private void bounds(Box box) throws XMLStreamException {
    out.writeEmptyElement("dc", "Bounds", DC);
    out.writeAttribute("x", n(box.x()));
    out.writeAttribute("y", n(box.y()));
    out.writeAttribute("width", n(box.width()));
    out.writeAttribute("height", n(box.height()));
  }

  private void line(Line line) throws XMLStreamException {
    String element = id("flow", line.edge().id());
    out.writeCharacters("\n");
    out.writeStartElement("bpmndi", "BPMNEdge", DI);
    out.writeAttribute("id", element + "_di");
    out.writeAttribute("bpmnElement", element);
    for (Point p : line.points()) {
      out.writeEmptyElement("di", "waypoint", WAY);
      out.writeAttribute("x", n(p.x()));
      out.writeAttribute("y", n(p.y()));
    }
    if (!line.label().isEmpty()) {
      label(around(line.label()));
    }
    out.writeEndElement();
  }

  private static Box around(List<TextLine> lines) {
    double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
    double width = lines.stream().mapToDouble(TextLine::width).max().orElse(0);
    double top = lines.getFirst().y() - lines.getFirst().size();
    double bottom = lines.getLast().y() + 3;
    return new Box(left, top, width + 12, bottom - top);
  }

  private void start(String element, String id) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("bpmn", element, MODEL);
    out.writeAttribute("id", id);
  }

  private void text(String element, String text) throws XMLStreamException {
    out.writeStartElement("bpmn", element, MODEL);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void documentation(String words) throws XMLStreamException {
    text("documentation", words);
  }

  /** An XML name that is the same for the same thing and for nothing else. */
  private String id(String kind, String of) {
    return names.computeIfAbsent(
        kind + " " + of, key -> kind + "_" + of.replaceAll("[^A-Za-z0-9_.-]", "_"));
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
