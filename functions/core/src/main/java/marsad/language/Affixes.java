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
    this.table = AffixTable.read(lang);
  }

  /** The form under which a table word is filed: without the article. */
  public String file(String folded) {
    return takeArticle(folded);
  }

  /** All forms of a word, the whole word first. */
  public List<Variant> variants(String folded) {
    List<Variant> found = new ArrayList<>(4);
    found.add(new Variant(folded, "", true));
    String bare = takeArticle(folded);
    if (!bare.equals(folded)) {
      add(found, new Variant(bare, "", true));
    }
    takePrefixes(found, new Variant(folded, "", true));
    int fronts = found.size();
    for (int i = 0; i < fronts; i++) {
      takeSuffixes(found, found.get(i), 0);
    }
    return found;
  }

  private void takePrefixes(List<Variant> found, Variant from) {
    if (from.clitics().length() >= 3) {
      return;
    }
    for (Affix prefix : table.prefixes()) {
      if (prefix.begins(from.stem())) {
        String rest = prefix.takeFront(from.stem());
        boolean ofName = from.ofName() && prefix.ofNames();
        Variant taken = new Variant(rest, from.clitics() + prefix.text(), ofName);
        add(found, taken);
        String bare = takeArticle(rest);
        if (!bare.equals(rest)) {
          add(found, new Variant(bare, taken.clitics(), ofName));
        } else if (table.hasArticle() && prefix.assimilates() && rest.startsWith(prefix.text())) {
          add(found, new Variant(rest.substring(1), taken.clitics(), ofName));
        }
        takePrefixes(found, taken);
      }
    }
  }

  private void takeSuffixes(List<Variant> found, Variant from, int depth) {
    for (Affix suffix : table.suffixes()) {
      if (suffix.ends(from.stem())) {
        boolean ofName = from.ofName() && suffix.ofNames();
        Variant taken = new Variant(suffix.takeEnd(from.stem()), from.clitics(), ofName);
        if (add(found, taken) && depth + 1 < MOST_ENDINGS) {
          takeSuffixes(found, taken, depth + 1);
        }
      }
    }
  }

  private String takeArticle(String word) {
    return table.article().begins(word) ? table.article().takeFront(word) : word;
  }

  /** Adds a form; one that is there already may turn out to be that of a name. */
  private static boolean add(List<Variant> found, Variant variant) {
    for (int i = 0; i < found.size(); i++) {
      Variant known = found.get(i);
      if (known.stem().equals(variant.stem())) {
        if (variant.ofName() && !known.ofName()) {
          found.set(i, new Variant(known.stem(), known.clitics(), true));
        }
        return false;
      }
    }
    found.add(variant);
    return true;
  }
}
