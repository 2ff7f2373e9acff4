package marsad.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.language.Fold;
import marsad.table.Tsv;

/**
 * Rules by which the name of a place is also written: Hawija and Hawijah, مريم بيك and مريم بك.
 * They work on folded words, as the lexicon does. The table is {@code spelling-rules.tsv}.
 */
final class SpellingRules {
  /** Number of rules that may be applied to one name, one after the other. */
  private static final int MOST_RULES = 2;

  /** Number of spellings that are made of one name. */
  private static final int MOST_SPELLINGS = 16;

  /** Stands in the table for the beginning of a word, or for its end. */
  private static final String BOUNDARY = "^";

  private final List<Rule> rules;

  /**
   * One row of the table.
   *
   * @param from letters that are replaced; empty where letters are put before the whole name
   * @param before letters of which one must stand before them, {@code ^} for the beginning of a
   *     word; empty where it does not matter
   * @param after the same behind them
   * @param needs what the name of the place must hold in a language, {@code ckb:گ}, {@code ar:^ال};
   *     empty where it does not matter
   */
  private record Rule(
      String lang,
      String from,
      String to,
      String before,
      String after,
      String needs,
      String source) {

    static Rule of(Tsv.Row row) {
      return new Rule(
          row.get("lang"),
          Fold.word(row.get("from")),
          Fold.word(row.get("to")),
          Fold.word(row.get("before")),
          Fold.word(row.get("after")),
          row.get("needs"),
          row.rule());
    }

    /** The name with every place that fits rewritten; the name itself where none does. */
    String apply(String name) {
      if (from.isEmpty()) {
        return name.startsWith(to) ? name : to + name;
      }
      StringBuilder out = null;
      int done = 0;
      for (int i = name.indexOf(from); i >= 0; i = name.indexOf(from, i + from.length())) {
        if (fits(before, name, i - 1) && fits(after, name, i + from.length())) {
          out = out == null ? new StringBuilder(name.length() + 4) : out;
          out.append(name, done, i).append(to);
          done = i + from.length();
        }
      }
      return out == null ? name : out.append(name, done, name.length()).toString();
    }

    private static boolean fits(String letters, String name, int at) {
      if (letters.isEmpty()) {
        return true;
      }
      boolean boundary = at < 0 || at >= name.length() || name.charAt(at) == ' ';
      return boundary ? letters.contains(BOUNDARY) : letters.indexOf(name.charAt(at)) >= 0;
    }

    boolean isFor(Place place) {
      if (needs.isEmpty()) {
        return true;
      }
      int colon = needs.indexOf(':');
      String name = Fold.word(name(place, needs.substring(0, colon)).orElse(""));
      String text = needs.substring(colon + 1);
      return text.startsWith(BOUNDARY)
          ? name.startsWith(Fold.word(text.substring(1)))
          : name.contains(Fold.word(text));
    }

    private static Optional<String> name(Place place, String lang) {
      return Optional.ofNullable(
          switch (lang) {
            case "ar" -> place.names().ar();
            case "ckb" -> place.names().ckb();
            default -> place.names().en().toLowerCase(Locale.ROOT);
          });
    }
  }

  /**
   * A name as rules write it.
   *
   * @param text folded
   * @param source the rules, for the evidence
   * @param last number of the last rule that was applied
   */
  record Variant(String text, String source, int last) {}

  private SpellingRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static SpellingRules of(List<Tsv.Row> table) {
    return new SpellingRules(table.stream().map(Rule::of).toList());
  }

  /** Every other way to write a folded name in a language, the name itself not among them. */
  List<Variant> variants(String folded, String lang, Place place) {
    List<Variant> found = new ArrayList<>();
    found.add(new Variant(folded, "", -1));
    int from = 0;
    for (int depth = 0; depth < MOST_RULES; depth++) {
      int to = found.size();
      for (int i = from; i < to; i++) {
        apply(found.get(i), lang, place, found);
      }
      from = to;
    }
    return found.subList(1, found.size());
  }

  private void apply(Variant name, String lang, Place place, List<Variant> found) {
    for (int i = name.last() + 1; i < rules.size() && found.size() <= MOST_SPELLINGS; i++) {
      Rule rule = rules.get(i);
      if (!rule.lang().equals(lang)) {
        continue;
      }
      String text = rule.apply(name.text());
      if (!text.equals(name.text())
          && rule.isFor(place)
          && found.stream().noneMatch(known -> known.text().equals(text))) {
        found.add(new Variant(text, name.source() + " " + rule.source(), i));
      }
    }
  }
}
