package marsad.export.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import marsad.aggregate.incident.Report;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.reference.ReferenceTables;

/**
 * Hides the names of people in headlines, quotes and place names. A name is recognised by its
 * context (a title, a word for a person, an age, an act), by given names and, in scripts with case,
 * by capitals of unknown words. Where a name is uncertain, the whole text is withheld.
 */
public final class PersonNames {
  /** Replaces a name in a published text. */
  public static final String HIDDEN = "[…]";

  /** Minimum length of a word of a name that is hidden elsewhere in the report too, characters. */
  private static final int SHORTEST_REPEATED = 3;

  private final Map<String, NameLexicon> lexicons = new ConcurrentHashMap<>();
  private final Map<String, Boolean> uncased = new ConcurrentHashMap<>();
  private final ReferenceTables tables;

  private static final class Bundled {
    private static final PersonNames INSTANCE = new PersonNames(ReferenceTables.bundled());
  }

  public PersonNames(ReferenceTables tables) {
    this.tables = tables;
  }

  /** Returns the instance over the tables that Marsad ships; it loads each language once. */
  public static PersonNames bundled() {
    return Bundled.INSTANCE;
  }

  /** Returns a report without names in its headline and quote. */
  public Report hide(Report report) {
    Set<String> names = new HashSet<>();
    HiddenText title = read(report.title(), report.lang(), names);
    HiddenText quote = read(report.quote(), report.lang(), names);
    return report.withWords(open(title, names), open(quote, names));
  }

  /**
   * Returns a text without names; null for null, and where it is uncertain whether the text
   * contains a name.
   *
   * @param lang the language that it is in; null where that is not known
   */
  public String hide(String text, String lang) {
    Set<String> names = new HashSet<>();
    return open(read(text, lang, names), names);
  }

  private static String open(HiddenText text, Set<String> names) {
    return text == null ? null : text.open(names);
  }

  private HiddenText read(String text, String lang, Set<String> names) {
    if (text == null) {
      return null;
    }
    List<Word> words = Word.split(text);
    HiddenText hidden = new HiddenText(text, words);
    for (NameLexicon lexicon : lexicons(text, lang, words)) {
      AnnotatedWords reading = new AnnotatedWords(lexicon, words);
      for (NameFinder.Found name : NameFinder.find(reading)) {
        hidden.hide(name);
        for (int i = name.first(); i < name.end() && name.sure(); i++) {
          if (reading.isNothingElse(i) && words.get(i).folded().length() >= SHORTEST_REPEATED) {
            names.add(asWritten(words.get(i)));
          }
        }
      }
    }
    return hidden;
  }

  /** Returns a word in lower case but not folded: "Ali" and "on" have one folded form in Arabic. */
  private static String asWritten(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the lexicon of a text's language, and those of each script that it is not written in.
   */
  private List<NameLexicon> lexicons(String text, String lang, List<Word> words) {
    List<String> codes = tables.languages().codes();
    boolean stated = lang != null && codes.contains(lang) && isWrittenIn(lang, words);
    String own = stated ? lang : tables.languages().find(text).orElse(null);
    List<NameLexicon> needed = new ArrayList<>();
    for (String each : codes) {
      boolean other = own == null || isUncased(each) != isUncased(own);
      if (each.equals(own) || other && isWrittenIn(each, words)) {
        needed.add(lexicon(each));
      }
    }
    return needed;
  }

  private boolean isWrittenIn(String lang, List<Word> words) {
    return words.stream().anyMatch(word -> !word.isNumber() && word.isUncased() == isUncased(lang));
  }

  /** Returns whether the letters of a language have no case; loads nothing else of it. */
  private boolean isUncased(String lang) {
    return uncased.computeIfAbsent(lang, code -> !LanguageProfile.read(code).has(Trait.CAPITALS));
  }

  private NameLexicon lexicon(String lang) {
    return lexicons.computeIfAbsent(lang, code -> new NameLexicon(code, tables));
  }

  /** A text with the words that are hidden. */
  private static final class HiddenText {
    private final String text;
    private final List<Word> words;
    private final BitSet hidden = new BitSet();
    private final List<NameFinder.Found> unsure = new ArrayList<>();

    private HiddenText(String text, List<Word> words) {
      this.text = text;
      this.words = words;
    }

    private void hide(NameFinder.Found name) {
      if (name.sure()) {
        hidden.set(name.first(), name.end());
      } else {
        unsure.add(name);
      }
    }

    /** Returns the text to publish; words of names from elsewhere in the report are hidden too. */
    private String open(Set<String> names) {
      for (int i = 0; i < words.size(); i++) {
        if (names.contains(asWritten(words.get(i)))) {
          hidden.set(i);
        }
      }
      if (unsure.stream().anyMatch(name -> hidden.nextClearBit(name.first()) < name.end())) {
        return null;
      }
      StringBuilder open = new StringBuilder(text.length());
      int done = 0;
      for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i)) {
        int end = hidden.nextClearBit(i);
        int last = i;
        while (last + 1 < end && words.get(last + 1).near()) {
          last++;
        }
        open.append(text, done, words.get(i).start()).append(HIDDEN);
        done = words.get(last).end();
        i = last + 1;
      }
      return open.append(text, done, text.length()).toString();
    }
  }
}
