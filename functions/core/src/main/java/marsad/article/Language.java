package marsad.article;

import java.util.Optional;

/** Tells the three languages of Marsad from one another and from everything else. */
public final class Language {
  /** Letters that Sorani has and Arabic lacks; ە alone may be a mark of style in Persian. */
  private static final String SORANI = "ێۆڕڵڤەەۊ";

  private static final String ENGLISH_WORDS =
      " the of and in to a on that was for by with from said at were an two after ";

  private Language() {}

  /** The language of a text: {@code ar}, {@code ckb} or {@code en}; empty for any other. */
  public static Optional<String> find(String text) {
    int arabic = 0;
    int sorani = 0;
    int persian = 0;
    int latin = 0;
    int other = 0;
    int limit = Math.min(text.length(), 20_000);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c >= 0x0600 && c <= 0x06FF) {
        arabic++;
        if (SORANI.indexOf(c) >= 0
            || (c == 'ه' && i + 1 < limit && text.charAt(i + 1) == '\u200c')) {
          sorani++;
        } else if ("پچژگکی".indexOf(c) >= 0) {
          persian++;
        }
      } else if (c < 0x0250) {
        latin++;
      } else {
        other++;
      }
    }
    int letters = arabic + latin + other;
    if (letters < 20) {
      return Optional.empty();
    }
    if (arabic * 2 > letters) {
      if (sorani * 100 > arabic * 4) {
        return Optional.of("ckb");
      }
      return persian * 100 > arabic * 8 ? Optional.empty() : Optional.of("ar");
    }
    return latin * 10 > letters * 8 && looksEnglish(text.substring(0, limit))
        ? Optional.of("en")
        : Optional.empty();
  }

  private static boolean looksEnglish(String text) {
    int words = 0;
    int known = 0;
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")) {
      if (!word.isEmpty()) {
        words++;
        known += ENGLISH_WORDS.contains(" " + word + " ") ? 1 : 0;
      }
    }
    return known * 8 >= words;
  }
}
