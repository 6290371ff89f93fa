package kz.kense.regulation;

import java.util.Locale;

/** What an official does at a step. The words of the regulations differ, the acts are these. */
public enum StepAction {
  /** checks the documents and enters the application in the incoming journal */
  REGISTER,
  /** puts a resolution that names who acts next */
  RESOLVE,
  /** anything prescribed that leaves only a note: control of requirements, forwarding */
  PERFORM,
  /** the licensing commission considers, votes and keeps its minutes (хаттама) */
  COMMISSION,
  /** approves the commission's minutes; may send them back */
  APPROVE,
  /** prepares the result */
  DRAFT,
  /** checks the draft; may send it back to be mended */
  CHECK,
  /** agrees with the draft; may send it back to be mended */
  AGREE,
  /** signs the result; may send it back to be mended */
  SIGN,
  /** registers the signed result and hands it over */
  ISSUE;

  /** As written in a regulation file: {@code register}, {@code resolve}, … */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
