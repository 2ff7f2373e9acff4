package marsad.language;

import java.util.ArrayList;
import java.util.List;
import marsad.language.Token.Variant;
import marsad.table.Tsv;

/** Takes clitics, articles and endings off a word, as far as a language's table knows them. */
public final class Affixes {
  private static final int MOST_ENDINGS = 3;

  /**
   * @param assimilates whether it swallows the first letter of the article behind it
   */
  private record Affix(String text, int minStem, boolean assimilates) {}

  private final List<Affix> prefixes = new ArrayList<>();
  private final List<Affix> suffixes = new ArrayList<>();
  private Affix article;

  public Affixes(String lang) {
    for (Tsv.Row row : Tsv.read("lang/" + lang + "/affixes.tsv")) {
      String where = row.get("where");
      boolean assimilates = where.equals("assimilating-prefix");
      Affix affix =
          new Affix(Fold.word(row.get("affix")), (int) row.number("minStem"), assimilates);
      switch (where) {
        case "prefix", "assimilating-prefix" -> prefixes.add(affix);
        case "article" -> article = affix;
        default -> suffixes.add(affix);
      }
    }
  }

  /** The form under which a table word is filed: without the article. */
  public String file(String folded) {
    return takeArticle(folded);
  }

  /** All forms of a word, the whole word first. */
  public List<Variant> variants(String folded) {
    List<Variant> found = new ArrayList<>(4);
    found.add(new Variant(folded, ""));
    String bare = takeArticle(folded);
    if (!bare.equals(folded)) {
      add(found, bare, "");
    }
    takePrefixes(found, folded, "");
    int fronts = found.size();
    for (int i = 0; i < fronts; i++) {
      takeSuffixes(found, found.get(i), 0);
    }
    return found;
  }

  private void takePrefixes(List<Variant> found, String word, String clitics) {
    if (clitics.length() >= 3) {
      return;
    }
    for (Affix prefix : prefixes) {
      if (word.startsWith(prefix.text) && word.length() - prefix.text.length() >= prefix.minStem) {
        String rest = word.substring(prefix.text.length());
        String taken = clitics + prefix.text;
        add(found, rest, taken);
        String bare = takeArticle(rest);
        if (!bare.equals(rest)) {
          add(found, bare, taken);
        } else if (article != null && prefix.assimilates && rest.startsWith(prefix.text)) {
          add(found, rest.substring(1), taken);
        }
        takePrefixes(found, rest, taken);
      }
    }
  }

  private void takeSuffixes(List<Variant> found, Variant from, int depth) {
    for (Affix suffix : suffixes) {
      String word = from.stem();
      if (word.endsWith(suffix.text) && word.length() - suffix.text.length() >= suffix.minStem) {
        Variant shorter =
            new Variant(word.substring(0, word.length() - suffix.text.length()), from.clitics());
        if (add(found, shorter.stem(), shorter.clitics()) && depth + 1 < MOST_ENDINGS) {
          takeSuffixes(found, shorter, depth + 1);
        }
      }
    }
  }

  private String takeArticle(String word) {
    return article != null
            && word.startsWith(article.text)
            && word.length() - article.text.length() >= article.minStem
        ? word.substring(article.text.length())
        : word;
  }

  private static boolean add(List<Variant> found, String stem, String clitics) {
    for (Variant variant : found) {
      if (variant.stem().equals(stem)) {
        return false;
      }
    }
    found.add(new Variant(stem, clitics));
    return true;
  }
}
