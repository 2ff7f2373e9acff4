package marsad.parse.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.language.Fold;
import marsad.table.Tsv;

/** The words of {@code page-dates.tsv}: how pages write times and spans of time. */
final class DateWords {
  private static final List<Tsv.Row> ROWS = Tsv.read("tables/page-dates.tsv");

  private DateWords() {}

  /** Returns the value of each term of a type, by its folded form. */
  static Map<String, Integer> values(DateWordType type) {
    Map<String, Integer> values = new HashMap<>();
    for (Tsv.Row row : ROWS) {
      if (row.choice("type", DateWordType.class) == type) {
        row.list("term").forEach(t -> values.put(Fold.word(t), (int) row.number("value")));
      }
    }
    return values;
  }

  /** Returns a pattern of one group that any of some terms fits, the longest first. */
  static String anyOf(Collection<String> terms) {
    return terms.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(t -> t))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(", ")"));
  }

  /** Returns a text folded, with digits of one kind and single blanks. */
  static String plain(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (char c : written.toCharArray()) {
      int digit = Character.digit(c, 10);
      out.append(digit >= 0 ? (char) ('0' + digit) : c);
    }
    return Fold.word(out.toString()).replaceAll("[\\s\u00a0]+", " ");
  }
}
