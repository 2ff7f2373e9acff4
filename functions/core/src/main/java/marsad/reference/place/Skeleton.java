package marsad.reference.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.language.Fold;
import marsad.table.Tsv;

/**
 * What is common to all spellings of a name: its consonants, those alike to the ear as one, without
 * article, vowels and doubled letters. The table is {@code skeleton.tsv}.
 */
final class Skeleton {
  /** Least number of letters behind an article. */
  private static final int LEAST = 3;

  /** Number of letters of the scripts that reports use. */
  private static final int LETTERS = 0x700;

  /** Where in a name letters stand: the column {@code at} of the table. */
  private enum At {
    /** The letters are an article that stands alone. */
    ARTICLE_WORD,

    /** The letters are an article that begins a word. */
    ARTICLE,

    /** Behind the first letter. */
    INNER,
    END,

    /** The table says nothing. */
    ANYWHERE;

    static At of(Tsv.Row row) {
      return row.get("at").isEmpty() ? ANYWHERE : row.choice("at", At.class);
    }
  }

  private static final Skeleton OF_TABLE = new Skeleton();

  private final Map<String, String> anywhere = new HashMap<>();
  private final Map<String, String> inner = new HashMap<>();
  private final Map<String, String> end = new HashMap<>();
  private final Set<String> articleWords = new HashSet<>();
  private final List<String> articles = new ArrayList<>();

  /** Letters that begin a group of letters in the table. */
  private final boolean[] groups = new boolean[LETTERS];

  /** What stands for each letter inside a name, where it is in no group. */
  private final String[] single = new String[LETTERS];

  private int longest = 1;

  private Skeleton() {
    for (Tsv.Row row : Tsv.read("lang/skeleton.tsv")) {
      for (String letters : row.list("letters")) {
        String folded = Fold.word(letters);
        switch (At.of(row)) {
          case ARTICLE_WORD -> articleWords.add(folded);
          case ARTICLE -> articles.add(folded);
          case INNER -> inner.put(folded, Fold.word(row.get("to")));
          case END -> end.put(folded, Fold.word(row.get("to")));
          case ANYWHERE -> anywhere.put(folded, Fold.word(row.get("to")));
        }
        if (folded.length() > 1) {
          groups[folded.charAt(0)] = true;
          longest = Math.max(longest, folded.length());
        }
      }
    }
    fillSingle();
  }

  private void fillSingle() {
    for (char c = 0; c < LETTERS; c++) {
      single[c] = find(String.valueOf(c), 1, false);
    }
  }

  static Skeleton ofTable() {
    return OF_TABLE;
  }

  /** Returns whether a word is an article that stands alone, as "al" does in Latin letters. */
  boolean isArticle(String word) {
    return articleWords.contains(word);
  }

  /** Returns a folded name in one word, without articles and doubled letters. */
  String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (String word : name.split(" ")) {
      if (articleWords.contains(word)) {
        continue;
      }
      int from = 0;
      for (String article : articles) {
        if (word.startsWith(article) && word.length() >= article.length() + LEAST) {
          from = article.length();
        }
      }
      for (int i = from; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c;
        if (!doubled && Character.isLetter(c)) {
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** Returns the consonants of a name as {@link #plain} gives it. */
  String of(String plain) {
    return fold(plain, false);
  }

  /** Returns a name as {@link #plain} gives it with like consonants as one, and its vowels. */
  String sound(String plain) {
    return fold(plain, true);
  }

  private String fold(String plain, boolean vowels) {
    StringBuilder out = new StringBuilder(plain.length());
    int i = 0;
    while (i < plain.length()) {
      char c = plain.charAt(i);
      if (c < single.length && i > 0 && i + 1 < plain.length() && !groups[c]) {
        String to = single[c];
        if (to == null || vowels && to.isEmpty()) {
          out.append(c);
        } else {
          out.append(to);
        }
        i++;
        continue;
      }
      int left = plain.length() - i;
      int length = Math.min(longest, left);
      String letters = plain.substring(i, i + length);
      String to = find(letters, i, length == left);
      while (to == null && length > 1) {
        length--;
        letters = plain.substring(i, i + length);
        to = find(letters, i, length == left);
      }
      out.append(to == null || vowels && to.isEmpty() ? letters : to);
      i += length;
    }
    return out.toString();
  }

  private String find(String letters, int at, boolean last) {
    if (last && end.containsKey(letters)) {
      return end.get(letters);
    }
    return at > 0 && inner.containsKey(letters) ? inner.get(letters) : anywhere.get(letters);
  }
}
