package marsad.parse.body;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * The text that a page states as its report ({@code articleBody} of JSON-LD). Many pages cut it
 * short or leave out its paragraphs, so it only corrects what was read from the page itself.
 */
public final class StatedBody {
  /** A shorter one is a teaser. */
  private static final int LEAST = 250;

  /** What was read shares fewer words with the stated text: it is another part of the page. */
  private static final double SAME = 0.5;

  private StatedBody() {}

  /**
   * Returns the text of a page.
   *
   * @param read what was read from the page
   * @param stated what it states, null where it does not
   * @return the stated text where it is sound and the other is of something else
   */
  public static String correct(String read, String stated) {
    if (stated == null) {
      return read;
    }
    String text = lines(stated);
    if (text.length() < LEAST || text.endsWith("…") || text.endsWith("...")) {
      return read;
    }
    return share(words(text), words(read)) < SAME ? text : read;
  }

  /**
   * Returns the lines of a text that may hold markup, without those that are no part of a story.
   */
  static String lines(String stated) {
    String text = stated;
    if (stated.contains("<") || stated.contains("&")) {
      text = MainText.lines(Jsoup.parseBodyFragment(stated));
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !Boilerplate.is(line))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 1 : of.stream().filter(in::contains).count() / (double) of.size();
  }
}
