package kz.kense.scan.escl;

import java.io.IOException;
import java.util.Optional;
import kz.kense.scan.ScanFault;
import org.w3c.dom.Element;

/**
 * What {@code ScannerStatus} says.
 *
 * @param state {@code Idle}, {@code Processing}, {@code Testing}, {@code Stopped} or {@code Down}
 * @param adf state of the feeder, such as {@code ScannerAdfJam}; blank when there is none
 * @param job state of our job: {@code Pending}, {@code Processing}, {@code Completed}, {@code
 *     Canceled}, {@code Aborted}; blank when it is not listed
 * @param reasons why, in the device's words
 */
record EsclStatus(String state, String adf, String job, String reasons) {

  /**
   * @param jobPath path of our job's address; blank when there is none yet
   */
  static EsclStatus parse(byte[] xml, String jobPath) {
    Element root;
    try {
      root = EsclXml.root(xml);
    } catch (IOException e) {
      return unknown("?");
    }
    Optional<Element> ours =
        EsclXml.all(root, "JobInfo").stream()
            .filter(
                j -> !jobPath.isBlank() && tail(EsclXml.text(j, "JobUri")).equals(tail(jobPath)))
            .findFirst();
    return new EsclStatus(
        EsclXml.text(root, "State"),
        EsclXml.text(root, "AdfState"),
        ours.map(j -> EsclXml.text(j, "JobState")).orElse(""),
        ours.map(j -> EsclXml.text(j, "JobStateReason")).orElse(""));
  }

  /** The device told nothing of itself. */
  static EsclStatus unknown(String word) {
    return new EsclStatus("", "", "", word);
  }

  private static String tail(String uri) {
    String plain = uri.replaceAll("/+$", "");
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  boolean working() {
    return job.equals("Pending") || job.equals("Processing");
  }

  /** Our job is over; {@link #broken} tells whether in good order. */
  boolean over() {
    return job.equals("Completed") || broken();
  }

  /** It was stopped: at the device by somebody, or by the device itself. */
  boolean broken() {
    return job.equals("Aborted") || job.equals("Canceled");
  }

  /** What is wrong with the paper's way. */
  Optional<ScanFault> paperFault() {
    return switch (adf) {
      case "ScannerAdfJam",
          "ScannerAdfMispick",
          "ScannerAdfMultipickDetected",
          "ScannerAdfDuplexPageTooShort",
          "ScannerAdfDuplexPageTooLong",
          "ScannerAdfInputTrayFailed",
          "ScannerAdfInputTrayOverloaded" ->
          Optional.of(ScanFault.JAM);
      // the second is not in the specification, but devices say it
      case "ScannerAdfHatchOpen", "ScannerAdfDoorOpen" -> Optional.of(ScanFault.COVER);
      default -> Optional.empty();
    };
  }

  boolean feederEmpty() {
    return adf.equals("ScannerAdfEmpty");
  }

  /** In the device's words, for support. */
  String word() {
    return String.join(
        " ",
        java.util.stream.Stream.of(state, adf, job, reasons).filter(s -> !s.isBlank()).toList());
  }
}
