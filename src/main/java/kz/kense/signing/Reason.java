package kz.kense.signing;

import java.util.List;

/**
 * One finding about a signature; its words are {@code verify.reason.CODE}.
 *
 * @param code stable, dashed: {@code content-altered}
 * @param weight the verdict this finding alone leads to; {@code VALID} is a mere remark
 * @param args arguments of the words
 */
public record Reason(String code, Verdict weight, List<Object> args) {

  static Reason invalid(String code, Object... args) {
    return new Reason(code, Verdict.INVALID, List.of(args));
  }

  static Reason incomplete(String code, Object... args) {
    return new Reason(code, Verdict.INCOMPLETE, List.of(args));
  }

  static Reason remark(String code, Object... args) {
    return new Reason(code, Verdict.VALID, List.of(args));
  }
}
