package marsad.language;

import java.util.Map;
import java.util.stream.Collectors;
import marsad.table.TableException;
import marsad.table.Tsv;

/** Classes of characters that structure a text in any of the languages: {@code lang/marks.tsv}. */
public final class Marks {
  private static final String FILE = "lang/marks.tsv";
  private static final Map<String, String> CLASSES =
      Tsv.read(FILE).stream()
          .collect(Collectors.toMap(row -> row.get("class"), row -> row.get("chars")));

  /** Ends a clause inside a sentence. */
  public static final String CLAUSE_END = get("clause-end");

  /** Separates the items of a list. */
  public static final String LIST = get("list");

  /** Ends a sentence wherever it stands; a full stop does not. */
  public static final String SENTENCE_END = get("sentence-end");

  /** Ends a sentence in a script that no rule reads, such as Chinese. */
  public static final String OTHER_END = get("other-end");

  /** Ends a sentence: exclamation and question marks. */
  public static final String SENTENCE_STOP = get("sentence-stop");

  /** Ends a clause or a sentence: full stop and semicolons. */
  public static final String PAUSE = get("pause");

  /** Ends a clause, so that the next needs no "and": semicolons. */
  public static final String CLAUSE_STOP = get("clause-stop");

  /** Stand between a total and its parts: commas, colons, dashes. */
  public static final String PARTS = get("parts");

  /** Quotation marks. */
  public static final String QUOTE = get("quote");

  /** Separates thousands inside a number. */
  public static final String THOUSANDS = get("thousands");

  /** Separates the decimals of a number. */
  public static final String DECIMAL = get("decimal");

  /** Makes a share of the number before it. */
  public static final String PERCENT = get("percent");

  /** Letters that, with a zero-width non-joiner behind them, are one letter of Sorani. */
  public static final String NON_JOINER_LETTER = get("non-joiner-letter");

  /** Stretches a word and means nothing. */
  public static final String TATWEEL = get("tatweel");

  /** Begins an item of a list. */
  public static final String BULLET = get("bullet");

  /** Stands behind the number that begins an item of a list. */
  public static final String BEHIND_ITEM_NUMBER = get("behind-item-number");

  /** Letters that Arabic writes together with a name behind them. */
  public static final String CLITIC = get("clitic");

  /** Letter that ends nouns and is no pronoun, though it folds like one. */
  public static final String NOUN_ENDING = get("noun-ending");

  /** Letters whose mark hasty writers leave out. */
  public static final String MARKED_LETTER = get("marked-letter");

  private Marks() {}

  private static String get(String name) {
    String chars = CLASSES.get(name);
    if (chars == null) {
      throw new TableException(FILE, 1, "has no row '" + name + "'", "add it");
    }
    return chars;
  }

  /** Returns whether a character belongs to a class. */
  public static boolean is(String marks, char c) {
    return marks.indexOf(c) >= 0;
  }
}
