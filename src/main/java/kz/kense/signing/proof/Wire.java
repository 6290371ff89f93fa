package kz.kense.signing.proof;

import java.net.URI;
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
}
