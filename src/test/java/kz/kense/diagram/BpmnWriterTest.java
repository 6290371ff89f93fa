package kz.kense.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.kense.diagram.AllDiagrams.One;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every diagram is valid BPMN 2.0 by the OMG's own schema, and lawful where the schema is mute. */
class BpmnWriterTest {
  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

  @Test
  void every_file_is_valid_by_the_schema_of_the_omg() throws Exception {
    URL xsd =
        Objects.requireNonNull(
            getClass().getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd"));
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
    List<One> all = AllDiagrams.with(Letters.renderer(), Lang.KK, Lang.RU);
    assertThat(all).hasSizeGreaterThan(80);
    for (One one : all) {
      schema
          .newValidator()
          .validate(new StreamSource(new StringReader(BpmnWriter.write(one.scene()))));
    }
  }

  @Test
  void control_stays_in_its_pool_messages_leave_it_and_everything_has_its_place() throws Exception {
    for (One one : AllDiagrams.with(Letters.renderer(), Lang.RU)) {
      Document xml = parse(BpmnWriter.write(one.scene()));
      List<String> placed = new ArrayList<>();
      for (Element e : elements(xml, DI, "BPMNShape")) {
        placed.add(e.getAttribute("bpmnElement"));
      }
      for (Element e : elements(xml, DI, "BPMNEdge")) {
        placed.add(e.getAttribute("bpmnElement"));
      }
      assertThat(placed).as(one.name()).doesNotHaveDuplicates();
      Set<String> inProcess = new HashSet<>();
      for (Element process : elements(xml, MODEL, "process")) {
        Set<String> own = new HashSet<>();
        for (String kind :
            List.of(
                "task",
                "startEvent",
                "endEvent",
                "exclusiveGateway",
                "intermediateCatchEvent",
                "intermediateThrowEvent")) {
          for (Element node : elements(process, kind)) {
            own.add(node.getAttribute("id"));
          }
        }
        for (Element flow : elements(process, "sequenceFlow")) {
          assertThat(own).contains(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"));
          assertThat(placed).contains(flow.getAttribute("id"));
        }
        for (Element gateway : elements(process, "exclusiveGateway")) {
          assertThat(elements(gateway, "outgoing").size())
              .as(one.name() + gateway.getAttribute("id"))
              .isGreaterThan(1);
        }
        assertThat(placed).containsAll(own);
        for (Element flow : elements(xml, MODEL, "messageFlow")) {
          boolean from = own.contains(flow.getAttribute("sourceRef"));
          boolean to = own.contains(flow.getAttribute("targetRef"));
          assertThat(from && to).as(one.name() + flow.getAttribute("id")).isFalse();
          String target = flow.getAttribute("targetRef");
          assertThat(elements(xml, MODEL, "exclusiveGateway"))
              .noneMatch(g -> g.getAttribute("id").equals(target));
        }
        inProcess.addAll(own);
      }
      assertThat(elements(xml, MODEL, "messageFlow"))
          .allMatch(f -> inProcess.contains(f.getAttribute("sourceRef")));
    }
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document in, String namespace, String name) {
    return list(in.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(Element in, String name) {
    return list(in.getElementsByTagNameNS(MODEL, name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }
}
