package marsad.language;

import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.table.Tsv;

/** The languages whose reports Marsad reads, and how it tells them apart: {@code languages.tsv}. */
public final class Languages {
  private static final String FILE = "lang/languages.tsv";
  private static final Languages BUNDLED = new Languages(Tsv.read(FILE));

  /** Number of characters of a text that are looked at. */
  private static final int LOOKED_AT = 20_000;

  /** Minimum number of letters; a shorter text is in no known language. */
  private static final int LEAST_LETTERS = 20;

  /** Minimum share of letters that only one language has, per cent of the letters of its script. */
  private static final int OWN_PERCENT = 4;

  /** Maximum share of letters that a language does not have, per cent. */
  private static final int FOREIGN_PERCENT = 8;

  /** Minimum share of the words that are function words of the language: one of so many. */
  private static final int WORDS_PER_KNOWN = 8;

  /** Blocks of letters. */
  private enum Script {
    ARABIC(UnicodeBlock.ARABIC),
    LATIN(
        UnicodeBlock.BASIC_LATIN,
        UnicodeBlock.LATIN_1_SUPPLEMENT,
        UnicodeBlock.LATIN_EXTENDED_A,
        UnicodeBlock.LATIN_EXTENDED_B);

    private final Set<UnicodeBlock> blocks;

    Script(UnicodeBlock... blocks) {
      this.blocks = Set.of(blocks);
    }

    /** Returns whether a letter is of the script. */
    boolean holds(char letter) {
      return blocks.contains(UnicodeBlock.of(letter));
    }
  }

  /**
   * One row of the table.
   *
   * @param letters letters, or letters with a mark behind them, that only this language has
   * @param foreign letters of the script that the language does not have
   * @param words frequent function words; empty where letters suffice
   */
  private record Row(
      String code, Script script, List<String> letters, String foreign, Set<String> words) {}

  private final List<Row> rows;

  private Languages(List<Tsv.Row> table) {
    rows = table.stream().map(Languages::row).toList();
  }

  private static Row row(Tsv.Row row) {
    String letters = row.get("letters");
    return new Row(
        row.get("code"),
        row.choice("script", Script.class),
        letters.isEmpty() ? List.of() : List.of(letters.split(" ")),
        row.get("foreign"),
        Set.copyOf(row.list("words")));
  }

  /** Returns the languages that Marsad ships. */
  public static Languages bundled() {
    return BUNDLED;
  }

  /** Reads another list of languages. */
  public static Languages of(List<Tsv.Row> table) {
    return new Languages(table);
  }

  /** Returns the codes of the languages, in the order of the table. */
  public List<String> codes() {
    return rows.stream().map(Row::code).toList();
  }

  /** Returns the code of a language tag such as {@code ar-IQ}; empty for an unknown language. */
  public Optional<String> findCode(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return codes().stream().filter(primary::equals).findFirst();
  }

  /** Returns whether a language is known and written from left to right. */
  public boolean isLeftToRight(String code) {
    return rows.stream().anyMatch(row -> row.code().equals(code) && row.script() == Script.LATIN);
  }

  /** Returns the code of the language of a text; empty for an unknown one. */
  public Optional<String> find(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int letters = (int) head.chars().filter(Character::isLetter).count();
    if (letters < LEAST_LETTERS) {
      return Optional.empty();
    }
    int arabic = count(head, Script.ARABIC);
    if (arabic * 2 > letters) {
      return findByLetters(head, arabic);
    }
    int latin = count(head, Script.LATIN);
    return latin * 10 > letters * 8 ? findByWords(head) : Optional.empty();
  }

  private static int count(String text, Script script) {
    return (int) text.chars().filter(c -> Character.isLetter(c) && script.holds((char) c)).count();
  }

  private Optional<String> findByLetters(String text, int letters) {
    for (Row row : rows) {
      int own = 0;
      for (String letter : row.letters()) {
        own += occurrences(text, letter);
      }
      if (own * 100 > letters * OWN_PERCENT) {
        return Optional.of(row.code());
      }
    }
    return rows.stream()
        .filter(row -> row.script() == Script.ARABIC && row.letters().isEmpty())
        .filter(
            row -> {
              int foreign =
                  row.foreign().chars().map(c -> occurrences(text, Character.toString(c))).sum();
              return foreign * 100 <= letters * FOREIGN_PERCENT;
            })
        .map(Row::code)
        .findFirst();
  }

  private static int occurrences(String text, String letter) {
    int found = 0;
    for (int i = text.indexOf(letter); i >= 0; i = text.indexOf(letter, i + 1)) {
      found++;
    }
    return found;
  }

  private Optional<String> findByWords(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    long all = List.of(words).stream().filter(word -> !word.isEmpty()).count();
    return rows.stream()
        .filter(row -> !row.words().isEmpty())
        .filter(
            row ->
                List.of(words).stream().filter(row.words()::contains).count() * WORDS_PER_KNOWN
                    >= all)
        .map(Row::code)
        .findFirst();
  }
}
