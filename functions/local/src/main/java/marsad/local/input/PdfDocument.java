package marsad.local.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of a PDF file. Only the command line does: what a file unpacks to is known only
 * afterwards, and a function or a server must not fall over it.
 */
final class PdfDocument {
  private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** Size of the largest file, bytes: reports carry photographs. */
  private static final int MAX_BYTES = 32 * 1024 * 1024;

  /** Memory and disk that its streams may fill, bytes. */
  private static final long MAX_UNPACKED = 128L * 1024 * 1024;

  private static final int MAX_PAGES = 200;
  private static final int MAX_SECONDS = 60;

  /** PDFBox warns of every odd font; the references keep the levels. */
  private static final List<Logger> LOGS =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
    System.setProperty("java.awt.headless", "true");
    // PDFBox would write a list of the system's fonts into the home of the user
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
  }

  private PdfDocument() {}

  /** Returns whether a file that begins with some bytes is one. */
  static boolean mayBe(byte[] head) {
    return head.length >= START.length && Arrays.equals(Arrays.copyOf(head, START.length), START);
  }

  /**
   * Returns its text, a paragraph a line.
   *
   * @throws RejectedInput if it is too large, locked, damaged, a scan, or takes over a minute
   */
  static String text(InputStream in) throws IOException, RejectedInput {
    byte[] file = in.readNBytes(MAX_BYTES + 1);
    if (file.length > MAX_BYTES) {
      throw tooLong("more than " + MAX_BYTES + " bytes");
    }
    FutureTask<String> reading = new FutureTask<>(() -> read(file));
    Thread thread = new Thread(reading, "pdf");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw tooLong("it takes more than " + MAX_SECONDS + " s to read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      // also a stack or a heap that overflows: the fault of this file, not of the next
      throw rejected(e.getCause());
    }
  }

  private static String read(byte[] file) throws IOException, RejectedInput {
    MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MAX_BYTES, MAX_UNPACKED);
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(file), "", null, null, memory.streamCache)) {
      if (document.getNumberOfPages() > MAX_PAGES) {
        throw tooLong("more than " + MAX_PAGES + " pages");
      }
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator(" "); // a line of print is no paragraph
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd("\n");
      String text = stripper.getText(document).replaceAll("[ \\t]*\\n\\s*", "\n").strip();
      if (text.isEmpty()) {
        throw new RejectedInput(
            InputRejectionReason.NO_ARTICLE, "a PDF file without text, such as a scan");
      }
      return text;
    }
  }

  private static RejectedInput rejected(Throwable cause) {
    if (cause instanceof RejectedInput known) {
      return known;
    }
    if (cause instanceof InvalidPasswordException) {
      return new RejectedInput(
          InputRejectionReason.NOT_A_PAGE, "a PDF file that is locked by a password");
    }
    String why = cause instanceof IOException ? cause.getMessage() : cause.getClass().getName();
    return new RejectedInput(InputRejectionReason.DAMAGED, "a damaged PDF file: " + why);
  }

  private static RejectedInput tooLong(String why) {
    return new RejectedInput(InputRejectionReason.TOO_LONG, "a PDF file that is too long: " + why);
  }
}
