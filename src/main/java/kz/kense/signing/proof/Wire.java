package kz.kense.signing.proof;

import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.kense.text.Failure;

/** The way to authorities, used only when the user says so. */
public interface Wire {
  /**
   * @param type media type of the body
   * @throws Failure {@code signing.proof-network} when no answer came
   */
  byte[] post(URI to, String type, byte[] body);

  /**
   * @throws Failure {@code signing.proof-network} when no answer came
   */
  byte[] get(URI from);

  /** No network: every question is refused. */
  static Wire none() {
    return new Wire() {
      @Override
      public byte[] post(URI to, String type, byte[] body) {
        throw Failure.of("signing.proof-offline");
      }

      @Override
      public byte[] get(URI from) {
        throw Failure.of("signing.proof-offline");
      }
    };
  }

  /** The same question is asked once, and its answer kept as long as this wire. */
  static Wire remembering(Wire wire) {
    Map<List<Object>, byte[]> answers = new HashMap<>();
    return new Wire() {
      @Override
      public byte[] post(URI to, String type, byte[] body) {
        return answers
            .computeIfAbsent(
                List.of(to, type, HexFormat.of().formatHex(body)), k -> wire.post(to, type, body))
            .clone();
      }

      @Override
      public byte[] get(URI from) {
        return answers.computeIfAbsent(List.of(from), k -> wire.get(from)).clone();
      }
    };
  }
}
