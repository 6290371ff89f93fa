package kz.kense.result;

import java.util.Map;

/**
 * When a field belongs to the form at all: only while another field has a given value.
 *
 * @param field id of the other field
 * @param value its choice id
 */
public record Condition(String field, String value) {

  public boolean holds(Map<String, ?> data) {
    return value.equals(data.get(field));
  }
}
