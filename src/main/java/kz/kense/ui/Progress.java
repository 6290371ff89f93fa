package kz.kense.ui;

/** What long work says about itself while it runs; called from the working thread. */
public interface Progress {

  /**
   * @param done so far
   * @param total of the same units; zero or less when it is not known
   */
  void at(long done, long total);

  /** True once the user asked to stop: the work looks at it between its parts and returns early. */
  boolean cancelled();
}
