package kz.kense.printing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The printer queues of this machine. Every call may take seconds: never on the window's thread.
 */
public interface Printers {

  /**
   * A queue that jobs can be given to.
   *
   * @param name as the system calls it; goes back into {@link #print}
   * @param standard true for the one the system prints to unless told otherwise
   * @param accepting false when jobs would be refused
   */
  record Queue(String name, boolean standard, boolean accepting) {}

  /** Sides of the sheet. */
  enum Duplex {
    ONE_SIDED,
    LONG_EDGE,
    SHORT_EDGE
  }

  /** Paper that documents of the office are made for. */
  enum Paper {
    A4,
    A5,
    A3
  }

  /**
   * How to print.
   *
   * @param copies one or more
   * @param pages such as {@code 1-3,5}; blank for all of them
   */
  record Options(int copies, String pages, Duplex duplex, Paper paper) {
    public static final Options USUAL = new Options(1, "", Duplex.ONE_SIDED, Paper.A4);

    public Options {
      if (copies < 1) {
        throw new IllegalArgumentException("copies: " + copies);
      }
    }
  }

  /** Where a job stands. */
  enum JobState {
    /** in the queue, printing, or held by a stopped printer */
    WAITING,
    /** all of it went to the printer */
    DONE,
    /** the system knows no such job: cancelled, or forgotten long since */
    GONE
  }

  /**
   * Those that can be used, the standard one first.
   *
   * @return empty when no queue is set up
   * @throws kz.kense.text.Failure {@code printing.service-down} or {@code printing.no-program} when
   *     there is no telling
   */
  List<Queue> queues();

  /**
   * Gives a PDF to a queue.
   *
   * @param title the job's name in the queue
   * @return the job's id, for {@link #state}
   * @throws kz.kense.text.Failure {@code printing.refused} with the system's words, or as {@link
   *     #queues}
   */
  String print(String queue, String title, byte[] pdf, Options options);

  JobState state(String job);

  /** The driver for this system: CUPS where it has {@code lp}, the Java print service elsewhere. */
  static Printers ofThisSystem(Map<String, String> environment) {
    Optional<CupsPrinters> cups = CupsPrinters.found(environment);
    return cups.isPresent() ? cups.get() : new JavaPrinters();
  }
}
