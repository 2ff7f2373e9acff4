package marsad.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.json.BrokenJson;
import marsad.json.Json;

/** The forms of files that hold articles. */
enum Format {
  /** One article as JSON. */
  JSON,
  /** A JSON array of articles. */
  ARRAY,
  /** An article as JSON on each line. */
  LINES,
  /** A table of articles with a header. */
  CSV,
  /** A saved page. */
  PAGE,
  /** A report as plain text. */
  TEXT;

  /** How files begin that are no text, and what they are. */
  private static final Map<String, String> BINARY =
      Map.of(
          "PK\u0003\u0004", "a zip file",
          "\u001f\u008b", "a gzip file",
          "%PDF-", "a PDF file",
          "\u0089PNG", "an image",
          "\u00ff\u00d8\u00ff", "an image",
          "GIF8", "an image",
          "RIFF", "an image or a recording",
          "\u00d0\u00cf\u0011\u00e0", "an Office file",
          "SQLite format 3", "a database");

  private static final int FEW = 1024;

  /**
   * Returns the form of a file.
   *
   * @param name its name, whose ending counts where it tells
   * @param head what it begins with
   * @throws RejectedInput if it is no text
   */
  static Format of(String name, byte[] head) throws RejectedInput {
    String start = new String(head, 0, Math.min(head.length, FEW), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> binary : BINARY.entrySet()) {
      if (start.startsWith(binary.getKey())) {
        throw new RejectedInput(
            InputRejectionReason.NOT_A_PAGE, "not a text: " + binary.getValue());
      }
    }
    String ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*[./]", "");
    String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    switch (ending) {
      case "ndjson", "jsonl":
        return LINES;
      case "csv":
        return CSV;
      case "html", "htm":
        return PAGE;
      case "json":
        return text.startsWith("[") ? ARRAY : json(head);
      default:
        return byContent(text, head);
    }
  }

  private static Format byContent(String text, byte[] head) {
    if (text.startsWith("{")) {
      return json(head);
    }
    if (text.matches("(?s)\\[\\s*[{\\]].*")) {
      return ARRAY;
    }
    if (text.matches("(?is)<(!doctype html|html)\\b.*")) {
      return PAGE;
    }
    return isHeader(text.lines().findFirst().orElse("")) ? CSV : TEXT;
  }

  /** Lines of JSON where the first of several lines is a value by itself. */
  private static Format json(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).strip();
    int end = text.indexOf('\n');
    if (end < 0 || !text.substring(end).stripLeading().startsWith("{")) {
      return JSON;
    }
    try {
      Json.read(text.substring(0, end).replaceFirst("^\ufeff", ""), Object.class);
      return LINES;
    } catch (BrokenJson e) {
      return JSON;
    }
  }

  private static boolean isHeader(String line) {
    List<String> cells =
        Arrays.stream(line.split(",")).map(cell -> cell.replace("\"", "").strip()).toList();
    return cells.size() > 1
        && cells.contains("text")
        && Set.copyOf(CsvArticles.COLUMNS).containsAll(cells);
  }
}
