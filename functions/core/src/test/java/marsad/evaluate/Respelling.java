package marsad.evaluate;

import java.util.List;
import java.util.function.UnaryOperator;

/** Ways in which agencies spell the same text. */
final class Respelling {
  private Respelling() {}

  /** Returns the other spellings of a language, each a change of a whole text. */
  static List<UnaryOperator<String>> of(String lang) {
    return switch (lang) {
      case "ar" ->
          List.of(
              text -> text.replaceAll("[أإآ]", "ا"),
              text -> text.replaceAll("ى(?=[\\s،.]|$)", "ي"),
              text -> text.replaceAll("ة(?=[\\s،.]|$)", "ه"),
              text -> text.replace("ي", "ی").replace("ك", "ک"),
              text -> text.replaceAll("[\\u064B-\\u0652]", ""),
              text -> digits(text, '٠'));
      case "ckb" ->
          List.of(
              text -> text.replace("ە", "ه\u200C"),
              text -> text.replaceAll("ە(?=[\\s،.]|$)", "ه"),
              text -> text.replace("ی", "ي").replace("ک", "ك"),
              text -> text.replace("ڕ", "ر").replace("ڵ", "ل"),
              text -> text.replace("وو", "و"),
              text -> digits(text, '٠'));
      default ->
          List.of(
              text -> text.replace("'", "’"),
              text -> text.replace("-", "‑"),
              text -> text.replace(" ", "\u00A0"));
    };
  }

  private static String digits(String text, char zero) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
    return out.toString();
  }
}
