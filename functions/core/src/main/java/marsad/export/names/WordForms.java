package marsad.export.names;

import java.util.ArrayList;
import java.util.List;
import marsad.language.AffixTable;
import marsad.language.AffixTable.Affix;

/** The forms of a word without its clitics, article and endings, by the tables of one language. */
final class WordForms {
  private static final int SHORTEST_STEM = 3;
  private static final int MOST_AFFIXES = 3;
  private static final int LONGEST_WORD = 30;

  private final AffixTable table;
  private final List<Affix> before = new ArrayList<>();
  private final List<Affix> behind;
  private final List<String> articles = new ArrayList<>();

  WordForms(String lang) {
    table = AffixTable.read(lang);
    behind = new ArrayList<>(table.suffixes());
  }

  /** Adds an affix of common words to those of {@code affixes.tsv}. */
  void add(Role role, String affix) {
    String folded = Word.fold(affix);
    if (role == Role.AFFIX_ARTICLE) {
      articles.add(folded);
      return;
    }
    int shortest = Character.isLetter(folded.charAt(0)) ? SHORTEST_STEM : 1;
    (role == Role.AFFIX_BEFORE ? before : behind).add(new Affix(folded, shortest, false));
  }

  /** Returns whether the language writes an article in front of its nouns. */
  boolean hasArticles() {
    return table.hasArticle();
  }

  /** Returns whether a word has the article. */
  boolean hasArticle(String folded) {
    return table.article().begins(folded);
  }

  /** Returns the word, and it without what is written before it; the whole word first. */
  List<String> withoutClitics(String folded) {
    List<String> forms = new ArrayList<>(2);
    forms.add(folded);
    if (folded.length() <= LONGEST_WORD) {
      take(forms, folded, table.prefixes(), true, 0);
      for (int i = 0, fronts = forms.size(); i < fronts; i++) {
        String front = forms.get(i);
        articles.stream()
            .filter(joined -> front.startsWith(joined) && front.length() > joined.length() + 1)
            .forEach(
                joined -> put(forms, table.article().text() + front.substring(joined.length())));
      }
    }
    return forms;
  }

  /** Returns the word, and it without clitics and the article before it; the whole word first. */
  List<String> withoutFronts(String folded) {
    List<String> forms = withoutClitics(folded);
    if (folded.length() <= LONGEST_WORD) {
      take(forms, folded, before, true, 0);
    }
    for (int i = 0, fronts = forms.size(); i < fronts; i++) {
      if (folded.length() <= LONGEST_WORD && hasArticle(forms.get(i))) {
        put(forms, table.article().takeFront(forms.get(i)));
      }
    }
    return forms;
  }

  /** Returns the word without one ending, as a name may have it in a sentence. */
  List<String> withoutOneEnding(String folded) {
    return table.suffixes().stream()
        .filter(ending -> ending.ends(folded))
        .map(ending -> ending.takeEnd(folded))
        .toList();
  }

  /** Returns the word, with its article or without, and without what may be its ending. */
  List<String> withoutEnding(String folded) {
    List<String> forms = new ArrayList<>();
    if (folded.length() <= LONGEST_WORD) {
      take(forms, folded, behind, false, 0);
      if (hasArticle(folded)) {
        take(forms, table.article().takeFront(folded), behind, false, 0);
      }
    }
    return forms;
  }

  /** Returns all forms of a word, the whole word first. */
  List<String> of(String folded) {
    List<String> forms = withoutFronts(folded);
    if (folded.length() <= LONGEST_WORD) {
      for (int i = 0, fronts = forms.size(); i < fronts; i++) {
        take(forms, forms.get(i), behind, false, 0);
      }
    }
    return forms;
  }

  private static void take(
      List<String> forms, String word, List<Affix> affixes, boolean front, int depth) {
    for (Affix affix : affixes) {
      if (front ? affix.begins(word) : affix.ends(word)) {
        String stem = front ? affix.takeFront(word) : affix.takeEnd(word);
        if (put(forms, stem) && depth + 1 < MOST_AFFIXES) {
          take(forms, stem, affixes, front, depth + 1);
        }
      }
    }
  }

  private static boolean put(List<String> forms, String form) {
    return !forms.contains(form) && forms.add(form);
  }
}
