package marsad.export;

import java.util.ArrayList;
import java.util.List;
import marsad.table.Tsv;

/** How well the rules read reports whose events people have marked: the table of scores. */
final class Scores {
  private Scores() {}

  /**
   * One measurement.
   *
   * @param set what was read
   * @param reports number of reports in it
   * @param extractor version of the rules that was measured
   * @param eventF1 F1 of events, 0 to 1
   * @param place share of events with the right place, 0 to 1
   * @param casualties share of numbers of people that are right, 0 to 1
   * @param date share of dates that are right, 0 to 1
   */
  record Score(
      String set,
      int reports,
      String extractor,
      double eventF1,
      double place,
      double casualties,
      double date) {}

  /** All measurements, as the table has them. */
  static List<Score> list() {
    List<Score> scores = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("tables/scores.tsv")) {
      scores.add(
          new Score(
              row.get("set"),
              (int) row.number("reports"),
              row.get("extractor"),
              row.number("eventF1"),
              row.number("place"),
              row.number("casualties"),
              row.number("date")));
    }
    return scores;
  }
}
