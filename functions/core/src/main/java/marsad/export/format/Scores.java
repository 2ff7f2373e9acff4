package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.language.Languages;
import marsad.table.Codes;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * The scores of the rules on labelled reports: rows of {@code scores.tsv}. Scores on unseen reports
 * come first, because they show what a reader may expect.
 */
public final class Scores {
  private Scores() {}

  /** What the rules had to do with the reports before, the most telling first. */
  public enum Kind {
    /** Nobody who wrote rules had read them: a first pass, which is never measured again. */
    UNSEEN,

    /** Nobody reads them; their number alone is looked at, at most once a day of work. */
    CHECK,

    /** What was misread in them was looked at, and rules were mended. */
    TUNED,

    /** Marsad's own cases, written with the rules: they show only that nothing broke. */
    OWN;

    @JsonValue
    String code() {
      return Codes.of(this);
    }
  }

  /**
   * One measurement; a score that was not measured is null. Every share is 0..1.
   *
   * @param set name of the set of reports
   * @param lang language of the reports; null where they are of several
   * @param date day on which it was measured, ISO 8601
   * @param reports number of reports in the set
   * @param extractor version of the rules that was measured
   * @param eventF1 F1 of events
   * @param precision share of extracted events that are right
   * @param recall share of reported events that were found
   * @param byLanguage F1 of events by language
   * @param place share of events with the right place
   * @param casualties share of numbers of people that are right
   * @param dates share of dates that are right
   * @param roles share of marked roles that were found
   * @param rolesRight share of given roles that are right
   * @param leaked share of earlier events that were taken for new ones
   * @param falseAlarms share of reports without an incident from which one was extracted
   */
  public record Score(
      Kind kind,
      String set,
      String lang,
      String date,
      int reports,
      String extractor,
      Double eventF1,
      Double precision,
      Double recall,
      Map<String, Double> byLanguage,
      Double place,
      Double casualties,
      Double dates,
      Double roles,
      Double rolesRight,
      Double leaked,
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
        row.get("lang").isEmpty() ? null : row.get("lang"),
        row.get("date"),
        (int) row.number("reports"),
        row.get("extractor"),
        share(row, "eventF1"),
        share(row, "precision"),
        share(row, "recall"),
        byLanguage,
        share(row, "place"),
        share(row, "casualties"),
        share(row, "dates"),
        share(row, "roles"),
        share(row, "rolesRight"),
        share(row, "leaked"),
        share(row, "falseAlarms"));
  }

  private static Double share(Tsv.Row row, String column) {
    if (row.get(column).isEmpty()) {
      return null;
    }
    double share = row.number(column);
    if (!(share >= 0 && share <= 1)) {
      throw new TableException(
          row, "has " + row.get(column) + " in " + column, "write a share from 0 to 1");
    }
    return share;
  }
}
