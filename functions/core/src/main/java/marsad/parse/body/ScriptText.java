package marsad.parse.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.json.BrokenJson;
import marsad.json.Json;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story of a page that shows none itself: many sites send the paragraphs as a string in
 * the data of a script, which a browser turns into the page.
 */
public final class ScriptText {
  /** Length of the shortest text that is a story, characters. */
  private static final int LEAST = 250;

  /** A string in a script may be the data of a script again, so often at most. */
  private static final int DEEPEST = 3;

  /** The beginning of a paragraph, escaped any number of times. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)(?:<|\\\\+u003c|&lt;)p(?:>|\\\\+u003e|&gt;|[ \\\\])");

  private ScriptText() {}

  /** Returns the longest text with paragraphs in the scripts of a page, a line for each. */
  public static Optional<String> find(Document page) {
    List<String> found = new ArrayList<>();
    for (Element script : page.select("script")) {
      gather(script.data(), 0, found);
    }
    return found.stream().max(Comparator.comparingInt(String::length));
  }

  private static void gather(String data, int depth, List<String> found) {
    if (depth > DEEPEST || !PARAGRAPH.matcher(data).find()) {
      return;
    }
    for (int start = data.indexOf('"'); start >= 0; ) {
      int end = end(data, start);
      if (end - start > LEAST) {
        take(data.substring(start, end), depth, found);
      }
      start = data.indexOf('"', end);
    }
  }

  /** Returns where a string ends that begins with a quotation mark: behind the closing one. */
  private static int end(String data, int start) {
    int i = start + 1;
    while (i < data.length() && data.charAt(i) != '"') {
      i += data.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, data.length());
  }

  private static void take(String written, int depth, List<String> found) {
    if (PARAGRAPH.matcher(written).find()) {
      String value = value(written);
      gather(value, depth + 1, found);
      String text = StatedBody.lines(value);
      if (text.length() >= LEAST && !text.contains("\\u003c") && !text.startsWith("{")) {
        found.add(text);
      }
    }
  }

  /** Returns what a string says; an empty text for one that is none. */
  private static String value(String written) {
    try {
      return Json.read(written, String.class);
    } catch (BrokenJson e) {
      return "";
    }
  }
}
