package marsad.language;

import java.util.ArrayList;
import java.util.List;
import marsad.table.Tsv;

/**
 * Clitics, article and endings of a language: the rows of {@code lang/CODE/affixes.tsv}, folded.
 *
 * @param prefixes clitics that are written before a word
 * @param suffixes endings
 * @param article the article; one that no word begins with where the language writes none
 * @param doubled letters that are written once or twice for one sound: Sorani و and وو
 */
public record AffixTable(
    List<Affix> prefixes, List<Affix> suffixes, Affix article, String doubled) {
  private static final Affix NONE = new Affix("", Integer.MAX_VALUE, false);

  /** What letters are: the column {@code where} of the table. */
  private enum Where {
    /** A clitic before a word. */
    PREFIX,

    /** A clitic that swallows the first letter of the article behind it. */
    ASSIMILATING_PREFIX,
    ARTICLE,
    SUFFIX,

    /** A letter that is written once or twice for one sound. */
    DOUBLED
  }

  public AffixTable {
    prefixes = List.copyOf(prefixes);
    suffixes = List.copyOf(suffixes);
  }

  /**
   * Letters that may stand before or behind a word.
   *
   * @param minStem least number of letters that remain of the word without them
   * @param assimilates whether they swallow the first letter of the article behind them
   */
  public record Affix(String text, int minStem, boolean assimilates) {

    /** Returns whether a folded word may begin with it. */
    public boolean begins(String word) {
      return leaves(word) && word.startsWith(text);
    }

    /** Returns whether a folded word may end with it. */
    public boolean ends(String word) {
      return leaves(word) && word.endsWith(text);
    }

    private boolean leaves(String word) {
      return word.length() - text.length() >= minStem;
    }

    /** Returns a word that begins with it without it. */
    public String takeFront(String word) {
      return word.substring(text.length());
    }

    /** Returns a word that ends with it without it. */
    public String takeEnd(String word) {
      return word.substring(0, word.length() - text.length());
    }
  }

  /** Reads the table of a language. */
  public static AffixTable read(String code) {
    List<Affix> prefixes = new ArrayList<>();
    List<Affix> suffixes = new ArrayList<>();
    Affix article = NONE;
    StringBuilder doubled = new StringBuilder();
    for (Tsv.Row row : Tsv.read("lang/" + code + "/affixes.tsv")) {
      Where where = row.choice("where", Where.class);
      boolean assimilates = where == Where.ASSIMILATING_PREFIX;
      Affix affix =
          new Affix(Fold.word(row.get("affix")), (int) row.number("minStem"), assimilates);
      switch (where) {
        case PREFIX, ASSIMILATING_PREFIX -> prefixes.add(affix);
        case ARTICLE -> article = affix;
        case DOUBLED -> doubled.append(affix.text());
        case SUFFIX -> suffixes.add(affix);
      }
    }
    return new AffixTable(prefixes, suffixes, article, doubled.toString());
  }

  /** Returns a folded word with one letter for each that is written twice for one sound. */
  public String single(String word) {
    StringBuilder single = null;
    for (int i = 1; i < word.length() && !doubled.isEmpty(); i++) {
      char c = word.charAt(i);
      if (c == word.charAt(i - 1) && doubled.indexOf(c) >= 0) {
        single = single == null ? new StringBuilder(word.substring(0, i)) : single;
      } else if (single != null) {
        single.append(c);
      }
    }
    return single == null ? word : single.toString();
  }

  /** Returns the table with every affix so. */
  AffixTable single() {
    return new AffixTable(
        prefixes.stream().map(this::single).toList(),
        suffixes.stream().map(this::single).toList(),
        single(article),
        doubled);
  }

  private Affix single(Affix affix) {
    return new Affix(single(affix.text()), affix.minStem(), affix.assimilates());
  }

  /** Returns whether the language writes an article before its nouns. */
  public boolean hasArticle() {
    return article != NONE;
  }
}
