package marsad.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.language.Fold;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.table.Tsv;

/**
 * What a newcomer would write first: the first keyword of a sentence names the kind, the longest
 * name of the gazetteer in it, or else in a sentence before, the place, the day of publication the
 * day, and the number up to ten, or in digits, before or behind "killed" or "wounded" the toll. It
 * knows nothing of time, denial, grammar or roles.
 */
final class KeywordBaseline {
  private static final Pattern SENTENCE = Pattern.compile("[.!?؟\\n]+");
  private static final Map<String, Pattern> KILLED =
      Map.of("en", numbered("kill"), "ar", numbered("(?:قتل|مقتل)"), "ckb", numbered("کوژرا"));
  private static final Map<String, Pattern> WOUNDED =
      Map.of(
          "en",
          numbered("(?:wound|injur)"),
          "ar",
          numbered("(?:جرح|اصاب|اصيب)"),
          "ckb",
          numbered("بریندار"));

  /** A name of a place, folded. */
  private record Name(String text, Place place) {}

  private final Map<String, Map<String, List<String>>> keywords = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
  private final Map<String, List<Name>> names = new LinkedHashMap<>();

  KeywordBaseline(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      if (row.get("kind").matches("\\d+")) {
        numbers
            .computeIfAbsent(row.get("lang"), lang -> new LinkedHashMap<>())
            .put(folded(row.get("words")), row.get("kind"));
        continue;
      }
      keywords
          .computeIfAbsent(row.get("lang"), lang -> new LinkedHashMap<>())
          .put(row.get("kind"), row.list("words").stream().map(KeywordBaseline::folded).toList());
    }
    for (String lang : keywords.keySet()) {
      names.put(
          lang,
          Gazetteer.bundled().list().stream()
              .filter(Place::hasPoint)
              .flatMap(place -> Stream.ofNullable(name(place, lang)).map(n -> new Name(n, place)))
              .filter(name -> name.text().length() > 3)
              .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
              .toList());
    }
  }

  private static String name(Place place, String lang) {
    String name =
        switch (lang) {
          case "ar" -> place.names().ar();
          case "ckb" -> place.names().ckb();
          default -> place.names().en();
        };
    return name == null ? null : folded(name);
  }

  private static String folded(String text) {
    return Fold.word(text);
  }

  private static Pattern numbered(String word) {
    return Pattern.compile("(\\d+)[^\\d.]{0,20}" + word + "|" + word + "[^\\d.]{0,20}(\\d+)");
  }

  /** Returns the events of a report. */
  List<Prediction> read(Article article) {
    List<Prediction> events = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Place last = null;
    for (String sentence : SENTENCE.split(article.text())) {
      String text = folded(sentence);
      Place here = place(text, article.lang());
      last = here == null ? last : here;
      String kind = kind(text, article.lang());
      if (kind != null && last != null && seen.add(kind + " " + last.id())) {
        events.add(
            new Prediction(
                article.id(),
                kind,
                last.lat(),
                last.lon(),
                last.radiusKm(),
                article.published() == null ? null : article.published().substring(0, 10),
                number(KILLED.get(article.lang()), digits(text, article.lang())),
                number(WOUNDED.get(article.lang()), digits(text, article.lang())),
                List.of()));
      }
    }
    return events;
  }

  private String kind(String text, String lang) {
    String best = null;
    int first = Integer.MAX_VALUE;
    for (Map.Entry<String, List<String>> kind : keywords.get(lang).entrySet()) {
      for (String word : kind.getValue()) {
        int at = text.indexOf(word);
        if (at >= 0 && at < first) {
          first = at;
          best = kind.getKey();
        }
      }
    }
    return best;
  }

  private Place place(String text, String lang) {
    return names.get(lang).stream()
        .filter(name -> text.contains(name.text()))
        .map(Name::place)
        .findFirst()
        .orElse(null);
  }

  /** Writes the number words of a text in digits. */
  private String digits(String text, String lang) {
    String written = text;
    for (Map.Entry<String, String> number : numbers.get(lang).entrySet()) {
      written =
          written.replaceAll("(?<!\\p{L})" + number.getKey() + "(?!\\p{L})", number.getValue());
    }
    return written;
  }

  private static Integer number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return null;
    }
    String digits = found.group(1) == null ? found.group(2) : found.group(1);
    return digits.length() > 4 ? null : Integer.valueOf(digits);
  }
}
