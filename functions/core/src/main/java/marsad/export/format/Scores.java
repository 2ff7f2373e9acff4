package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.language.Languages;
import marsad.table.Codes;
import marsad.table.Tsv;

/**
 * The scores of the rules on labelled reports: rows of {@code scores.tsv}. Scores on unseen reports
 * come first, because they show what a reader may expect.
 */
public final class Scores {
  private Scores() {}

  /** Whether the rules were tuned on the reports. */
  enum Kind {
    UNSEEN,
    TUNED;

    @JsonValue
    String code() {
      return Codes.of(this);
    }
  }

  /**
   * One measurement; a score that was not measured is null. Every share is 0..1.
   *
   * @param set name of the set of reports
   * @param date day on which it was measured, ISO 8601
   * @param reports number of reports in the set
   * @param extractor version of the rules that was measured
   * @param eventF1 F1 of events
   * @param byLanguage F1 of events by language
   * @param place share of events with the right place
   * @param casualties share of numbers of people that are right
   * @param dates share of dates that are right
   * @param roles share of marked roles that were found
   * @param rolesRight share of given roles that are right
   * @param falseAlarms share of reports without an incident from which one was extracted
   */
  public record Score(
      Kind kind,
      String set,
      String date,
      int reports,
      String extractor,
      Double eventF1,
      Map<String, Double> byLanguage,
      Double place,
      Double casualties,
      Double dates,
      Double roles,
      Double rolesRight,
      Double falseAlarms) {}

  /** Returns all measurements, those of unseen reports first. */
  public static List<Score> list(Languages languages) {
    List<Score> scores =
        Tsv.read("tables/scores.tsv").stream().map(row -> score(row, languages)).toList();
    return Stream.of(Kind.values())
        .flatMap(kind -> scores.stream().filter(score -> score.kind() == kind))
        .toList();
  }

  private static Score score(Tsv.Row row, Languages languages) {
    Map<String, Double> byLanguage = new TreeMap<>();
    for (String language : languages.codes()) {
      Double f1 = share(row, language);
      if (f1 != null) {
        byLanguage.put(language, f1);
      }
    }
    return new Score(
        row.choice("kind", Kind.class),
        row.get("set"),
        row.get("date"),
        (int) row.number("reports"),
        row.get("extractor"),
        share(row, "eventF1"),
        byLanguage,
        share(row, "place"),
        share(row, "casualties"),
        share(row, "dates"),
        share(row, "roles"),
        share(row, "rolesRight"),
        share(row, "falseAlarms"));
  }

  private static Double share(Tsv.Row row, String column) {
    return row.get(column).isEmpty() ? null : Double.valueOf(row.number(column));
  }
}
