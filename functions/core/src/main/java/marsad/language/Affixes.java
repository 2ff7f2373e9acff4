package marsad.language;

import java.util.ArrayList;
import java.util.List;
import marsad.language.AffixTable.Affix;
import marsad.language.Token.Variant;

/** Takes clitics, articles and endings off a word, as far as a language's table knows them. */
public final class Affixes {
  private static final int MOST_ENDINGS = 3;

  private final AffixTable table;

  public Affixes(String lang) {
    this.table = AffixTable.read(lang).single();
  }

  /** The form under which a table word is filed: without the article, doubled letters once. */
  public String file(String folded) {
    return takeArticle(table.single(folded));
  }

  /** All forms of a word, the whole word first. */
  public List<Variant> variants(String word) {
    String folded = table.single(word);
    List<Variant> found = new ArrayList<>(4);
    found.add(new Variant(folded, "", ""));
    String bare = takeArticle(folded);
    if (!bare.equals(folded)) {
      add(found, bare, "", "");
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
    for (Affix prefix : table.prefixes()) {
      if (prefix.begins(word)) {
        String rest = prefix.takeFront(word);
        String taken = clitics + prefix.text();
        add(found, rest, taken, "");
        String bare = takeArticle(rest);
        if (!bare.equals(rest)) {
          add(found, bare, taken, "");
        } else if (table.hasArticle() && prefix.assimilates() && rest.startsWith(prefix.text())) {
          add(found, rest.substring(1), taken, "");
        }
        takePrefixes(found, rest, taken);
      }
    }
  }

  private void takeSuffixes(List<Variant> found, Variant from, int depth) {
    for (Affix suffix : table.suffixes()) {
      if (suffix.ends(from.stem())) {
        String stem = suffix.takeEnd(from.stem());
        String ending = suffix.text() + from.ending();
        if (add(found, stem, from.clitics(), ending) && depth + 1 < MOST_ENDINGS) {
          takeSuffixes(found, new Variant(stem, from.clitics(), ending), depth + 1);
        }
      }
    }
  }

  private String takeArticle(String word) {
    return table.article().begins(word) ? table.article().takeFront(word) : word;
  }

  private static boolean add(List<Variant> found, String stem, String clitics, String ending) {
    for (Variant variant : found) {
      if (variant.stem().equals(stem)) {
        return false;
      }
    }
    found.add(new Variant(stem, clitics, ending));
    return true;
  }
}
