package marsad.parse.body;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Turns short pieces of markup into plain text, and back. */
public final class PlainText {
  private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\\w*);");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final int MAX_ROUNDS = 3;

  private PlainText() {}

  /** Returns a title without markup, entities decoded however often they were escaped. */
  public static String of(String written) {
    if (written == null) {
      return null;
    }
    String text = TAG.matcher(unescaped(written)).replaceAll(" ");
    String line = text.replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** Returns a text with its entities decoded, also those that were escaped twice. */
  public static String unescaped(String written) {
    String text = written;
    for (int i = 0; i < MAX_ROUNDS && text.indexOf('&') >= 0 && ENTITY.matcher(text).find(); i++) {
      String next = Parser.unescapeEntities(text, true);
      if (next.equals(text)) {
        break;
      }
      text = next;
    }
    return text;
  }

  /** Returns the text of a piece of HTML, a paragraph a line, without lines of boilerplate. */
  public static String lines(String html) {
    return MainText.lines(Jsoup.parseBodyFragment(html))
        .lines()
        .filter(line -> !Boilerplate.is(line))
        .collect(Collectors.joining("\n"));
  }

  /** Returns plain text as HTML, a paragraph a line. */
  public static String toHtml(String text) {
    StringBuilder html = new StringBuilder();
    text.lines().forEach(line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
    return html.toString();
  }
}
