package marsad.language;

import java.util.Optional;

/**
 * What a thing is called in the languages of the dashboard.
 *
 * @param ar Arabic
 * @param ckb Sorani Kurdish, null where no source gives it
 * @param en English
 * @param kmr Kurmanji Kurdish, null where no table gives it
 */
public record Names(String ar, String ckb, String en, String kmr) {
  public Names {
    ckb = ckb == null || ckb.isEmpty() ? null : ckb;
    kmr = kmr == null || kmr.isEmpty() ? null : kmr;
  }

  /** Names without one in Kurmanji. */
  public Names(String ar, String ckb, String en) {
    this(ar, ckb, en, null);
  }

  /** Returns the name in a language; empty where no table gives it. */
  public Optional<String> find(String lang) {
    return Optional.ofNullable(
        switch (lang) {
          case "ar" -> ar;
          case "ckb" -> ckb;
          case "en" -> en;
          case "kmr" -> kmr;
          default -> null;
        });
  }
}
