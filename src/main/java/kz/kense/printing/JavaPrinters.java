package kz.kense.printing;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.Sides;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * Printing through Java, for Windows and other systems without CUPS. Not tried on such a system
 * yet. Java tells no job's later fate: a job that was handed over counts as done.
 */
final class JavaPrinters implements Printers {

  @Override
  public List<Queue> queues() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
        .map(s -> new Queue(s.getName(), s.equals(usual), accepting(s)))
        .sorted(Comparator.comparing((Queue q) -> !q.standard()).thenComparing(Queue::name))
        .toList();
  }

  @Override
  public String print(String queue, String title, byte[] pdf, Options options) {
    PrintService service =
        Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
            .filter(s -> s.getName().equals(queue))
            .findFirst()
            .orElseThrow(() -> Failure.of("printing.refused", queue, ""));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrinterJob job = PrinterJob.getPrinterJob();
      job.setPrintService(service);
      job.setPageable(new PDFPageable(document));
      job.print(attributes(title, options));
      return queue;
    } catch (PrinterException | IOException e) {
      throw Failure.of("printing.refused", queue, String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  @Override
  public JobState state(String job) {
    return JobState.DONE;
  }

  private static PrintRequestAttributeSet attributes(String title, Options options) {
    PrintRequestAttributeSet set = new HashPrintRequestAttributeSet();
    set.add(new JobName(title, null));
    set.add(new Copies(options.copies()));
    set.add(
        switch (options.duplex()) {
          case ONE_SIDED -> Sides.ONE_SIDED;
          case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
          case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        });
    set.add(
        switch (options.paper()) {
          case A3 -> MediaSizeName.ISO_A3;
          case A4 -> MediaSizeName.ISO_A4;
          case A5 -> MediaSizeName.ISO_A5;
        });
    List<int[]> ranges = new ArrayList<>(PageList.ranges(options.pages()));
    if (!ranges.isEmpty()) {
      set.add(new PageRanges(ranges.toArray(int[][]::new)));
    }
    return set;
  }

  private static boolean accepting(PrintService service) {
    PrinterIsAcceptingJobs says = service.getAttribute(PrinterIsAcceptingJobs.class);
    return says == null || says.equals(PrinterIsAcceptingJobs.ACCEPTING_JOBS);
  }
}
