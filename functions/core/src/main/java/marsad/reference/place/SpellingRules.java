package marsad.reference.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Begins the name of a rule behind that of the spelling which it was applied to. */
  private static final String BY_RULE = " spelling-rules:";

  private final Map<String, List<Rule>> rules;

  /**
   * One row of the table.
   *
   * @param from letters that are replaced; empty where letters are put before the whole name
   * @param before letters of which one must stand before them, {@code ^} for the beginning of a
   *     word; empty where it does not matter
   * @param after the same behind them
   * @param needs what the name of the place must hold in a language, {@code ckb:گ}, {@code ar:^ال};
   *     empty where it does not matter
   * @param letters the letters of {@code from}, see {@link #letters}
   */
  private record Rule(
      String from,
      String to,
      String before,
      String after,
      String needs,
      String source,
      long letters) {

    static Rule of(Tsv.Row row) {
      String from = Fold.word(row.get("from"));
      return new Rule(
          from,
          Fold.word(row.get("to")),
          Fold.word(row.get("before")),
          Fold.word(row.get("after")),
          row.get("needs"),
          " ".concat(row.rule()),
          SpellingRules.letters(from));
    }

    /** Whether no other rule is applied besides: it puts an article before, or joins two words. */
    boolean standsAlone() {
      return from.isBlank();
    }

    /** The name with every place that fits rewritten; the name itself where none does. */
    String apply(String name) {
      if (from.isEmpty()) {
        return fits(after, name, 0) ? to.concat(name) : name;
      }
      if (from.isBlank() && name.indexOf(from) != name.lastIndexOf(from)) {
        return name;
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
      String name = Fold.word(place.names().find(needs.substring(0, colon)).orElse(""));
      String text = needs.substring(colon + 1);
      return text.startsWith(BOUNDARY)
          ? name.startsWith(Fold.word(text.substring(1)))
          : name.contains(Fold.word(text));
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

  private SpellingRules(Map<String, List<Rule>> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** Returns whether a spelling was made by a rule. */
  static boolean made(Gazetteer.Spelling spelling) {
    return spelling.rule().contains(BY_RULE);
  }

  static SpellingRules of(List<Tsv.Row> table) {
    Map<String, List<Rule>> rules = new HashMap<>();
    for (Tsv.Row row : table) {
      rules.computeIfAbsent(row.get("lang"), lang -> new ArrayList<>()).add(Rule.of(row));
    }
    return new SpellingRules(rules);
  }

  /** Every other way to write a folded name in a language, the name itself not among them. */
  List<Variant> variants(String folded, String lang, Place place) {
    List<Rule> own = rules.getOrDefault(lang, List.of());
    List<Variant> found = new ArrayList<>();
    found.add(new Variant(folded, "", -1));
    int from = 0;
    for (int depth = 0; depth < MOST_RULES; depth++) {
      int to = found.size();
      for (int i = from; i < to; i++) {
        apply(own, found.get(i), place, found);
      }
      from = to;
    }
    return found.subList(1, found.size());
  }

  private static void apply(List<Rule> rules, Variant name, Place place, List<Variant> found) {
    long letters = letters(name.text());
    for (int i = name.last() + 1; i < rules.size() && found.size() <= MOST_SPELLINGS; i++) {
      Rule rule = rules.get(i);
      boolean absent = (rule.letters() & letters) != rule.letters();
      if (absent || rule.standsAlone() && name.last() >= 0) {
        continue;
      }
      String text = rule.apply(name.text());
      if (!text.equals(name.text()) && rule.isFor(place) && !holds(found, text)) {
        int last = rule.standsAlone() ? rules.size() : i;
        found.add(new Variant(text, name.source().concat(rule.source()), last));
      }
    }
  }

  /** The letters of a text as bits, of which letters may share one: tells what is surely absent. */
  private static long letters(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= 1L << text.charAt(i);
    }
    return bits;
  }

  private static boolean holds(List<Variant> found, String text) {
    for (Variant variant : found) {
      if (variant.text().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
