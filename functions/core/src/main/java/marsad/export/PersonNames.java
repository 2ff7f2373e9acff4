package marsad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.aggregate.Report;
import marsad.table.Fold;
import marsad.table.Tsv;

/**
 * Hides the names of people in the words of a source: two or more given names in a row, a single
 * one behind a rank, and whatever stands behind "named". It knows the names of {@code
 * person-names.tsv} and no others, and rather hides a word too much.
 */
final class PersonNames {
  /** Stands in a published quote where a name stood. */
  static final String HIDDEN = "[…]";

  private static final Map<String, Set<String>> WORDS =
      Tsv.read("tables/person-names.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("role"),
                  Collectors.mapping(row -> Fold.word(row.get("word")), Collectors.toSet())));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200C'’ـ]+");

  /** Little words between the parts of a name. */
  private static final Set<String> LINKS =
      Set.of("بن", "ابن", "ابو", "ام", "bin", "ibn", "abu", "al");

  /** The most words that a name is taken to have. */
  private static final int LONGEST = 5;

  private PersonNames() {}

  private record Word(String text, String folded, int start, int end) {
    boolean is(String role) {
      return WORDS.get(role).contains(folded);
    }

    boolean capital() {
      return Character.isUpperCase(text.charAt(0));
    }

    /** A name of a tribe or a town behind a given name, as in Arabic. */
    boolean belongs() {
      return folded.startsWith("ال") && folded.length() > 4;
    }
  }

  /** A report without names in its headline and quote. */
  static Report hide(Report report) {
    return report.withWords(hide(report.title()), hide(report.quote()));
  }

  /** A text without names; null for null. */
  static String hide(String text) {
    if (text == null) {
      return null;
    }
    List<Word> words = words(text);
    StringBuilder open = new StringBuilder();
    int done = 0;
    for (int i = 0; i < words.size(); ) {
      int names = names(text, words, i);
      if (names > 0) {
        open.append(text, done, words.get(i).start()).append(HIDDEN);
        done = words.get(i + names - 1).end();
      }
      i += Math.max(1, names);
    }
    return open.append(text, done, text.length()).toString();
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(
          new Word(matcher.group(), Fold.word(matcher.group()), matcher.start(), matcher.end()));
    }
    return words;
  }

  /** How many words from one on are a name; 0 where there is none. */
  private static int names(String text, List<Word> words, int first) {
    Optional<Word> before = first == 0 ? Optional.empty() : near(text, words, first - 1);
    boolean named = before.filter(word -> word.is("named")).isPresent();
    boolean rank = before.filter(word -> word.is("rank")).isPresent();
    int length = 0;
    int given = 0;
    boolean latin = words.get(first).capital();
    while (length < LONGEST && first + length < words.size()) {
      Word word = words.get(first + length);
      boolean known = word.is("given");
      boolean more =
          known
              || LINKS.contains(word.folded()) && (length > 0 || named)
              || length > 0 && (latin ? word.capital() : word.belongs())
              || length == 0
                  && named
                  && (latin
                      || Character.UnicodeScript.of(word.text().charAt(0))
                          == Character.UnicodeScript.ARABIC);
      if (!more) {
        break;
      }
      given += known ? 1 : 0;
      length++;
      if (near(text, words, first + length - 1).isEmpty()) {
        break;
      }
    }
    return given > 1 || named && length > 0 || rank && given > 0 ? length : 0;
  }

  /** A word, if nothing but a space is between it and the next. */
  private static Optional<Word> near(String text, List<Word> words, int index) {
    if (index + 1 >= words.size()) {
      return Optional.empty();
    }
    Word word = words.get(index);
    String between = text.substring(word.end(), words.get(index + 1).start());
    return between.isBlank() || between.equals(". ") ? Optional.of(word) : Optional.empty();
  }
}
