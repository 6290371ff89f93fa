package kz.kense.regulation;

import java.util.List;
import java.util.Locale;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.OutsideAct;
import org.jspecify.annotations.Nullable;

/** Reads the ways in: who acts outside the office, and the information systems' processes. */
final class ChannelReader {
  static final String[] KEYS = {
    "id", "name", "intake", "delivery", "before", "after", "processes", "paragraph"
  };
  private static final String[] ACT = {"id", "actor", "name", "length", "paragraph"};
  private static final String[] PROCESS = {
    "id",
    "actor",
    "name",
    "norm",
    "check",
    "next",
    "otherwise",
    "stop",
    "result",
    "office",
    "message",
    "paragraph",
    "source"
  };
  private static final List<Delivery> DELIVERIES = List.of(Delivery.values());
  private static final List<CheckKind> CHECKS = List.of(CheckKind.values());

  private ChannelReader() {}

  static Channel channel(YamlMap m) {
    return new Channel(
        m.id("id"),
        m.localText("name"),
        m.flag("intake", true),
        m.has("delivery")
            ? m.choice("delivery", DELIVERIES, ChannelReader::code, Delivery.HAND_OVER)
            : Delivery.HAND_OVER,
        m.each("before", ChannelReader::act, ACT),
        m.each("after", ChannelReader::act, ACT),
        m.each("processes", ChannelReader::process, PROCESS),
        m.text("paragraph"));
  }

  private static String code(Delivery delivery) {
    return delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static OutsideAct act(YamlMap m) {
    return new OutsideAct(
        m.id("id"),
        m.id("actor"),
        m.localText("name"),
        m.has("length") ? m.length("length") : null,
        m.text("paragraph"));
  }

  private static SystemProcess process(YamlMap m) {
    return new SystemProcess(
        m.id("id"),
        m.id("actor"),
        m.localText("name"),
        norm(m),
        m.has("check") ? m.choice("check", CHECKS, CheckKind::code, CheckKind.QUALIFICATION) : null,
        m.optionalText("next"),
        m.optionalText("otherwise"),
        m.flag("stop", false),
        m.flag("result", false),
        m.flag("office", false),
        m.optionalLocalText("message"),
        m.text("paragraph"),
        RegulationReader.source(m));
  }

  private static @Nullable Norm norm(YamlMap m) {
    if (!m.has("norm")) {
      return null;
    }
    String text = m.text("norm");
    return Norm.parse(text)
        .orElseGet(
            () -> {
              m.mistake("norm", "bad-norm", text);
              return null;
            });
  }
}
