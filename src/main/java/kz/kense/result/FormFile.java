package kz.kense.result;

import java.nio.charset.StandardCharsets;

/**
 * One file of a form as read.
 *
 * @param where its name for messages
 */
record FormFile(String where, byte[] bytes) {

  String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
