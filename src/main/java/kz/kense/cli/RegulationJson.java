package kz.kense.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import kz.kense.calendar.Length;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Source;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Regulations as JSON: the names of the record's components, lengths and words as in a regulation
 * file.
 */
final class RegulationJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Length.class, written(Length::toString))
                  .addSerializer(Source.class, written(Source::code))
                  .addSerializer(StepAction.class, written(StepAction::code))
                  .addSerializer(TermStart.class, written(TermStart::code)))
          .build();

  private RegulationJson() {}

  static void print(PrintWriter out, Object document) {
    out.println(JSON.writeValueAsString(document));
    out.flush();
  }

  static ObjectNode summary(Regulation r) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", r.id()).put("version", r.version());
    node.set("title", JSON.valueToTree(r.title()));
    node.set("validity", JSON.valueToTree(r.validity()));
    return node;
  }

  /** All of a regulation, and the ids of the steps of each kind under {@code routes}. */
  static ObjectNode whole(Regulation r) {
    ObjectNode node = JSON.valueToTree(r);
    ObjectNode routes = node.putObject("routes");
    for (Regulation.Kind kind : r.kinds()) {
      ArrayNode route = routes.putArray(kind.id());
      r.route(kind.id()).forEach(s -> route.add(s.id()));
    }
    return node;
  }

  static ObjectNode checked(String file, List<Finding> findings, Messages messages) {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", file).put("ok", findings.stream().noneMatch(Finding::isError));
    ArrayNode list = node.putArray("findings");
    for (Finding f : findings) {
      list.addObject()
          .put("file", f.file())
          .put("line", f.line())
          .put("severity", f.severity().code())
          .put("code", f.code())
          .put("text", f.text(messages))
          .put("kk", f.text(Messages.in(Lang.KK)))
          .put("ru", f.text(Messages.in(Lang.RU)));
    }
    return node;
  }

  private static <T> ValueSerializer<T> written(Function<T, String> as) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(as.apply(value));
      }
    };
  }
}
