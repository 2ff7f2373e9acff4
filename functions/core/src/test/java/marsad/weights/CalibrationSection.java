package marsad.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import marsad.event.Certainty;
import marsad.extract.score.Score;

/**
 * The figures of calibration, as the section of {@code docs/extraction.md} that training writes.
 */
final class CalibrationSection {
  private CalibrationSection() {}

  /** Returns the lines of the section. */
  static List<String> lines(List<LabelledEvent> all) {
    List<LabelledEvent> events = WeightsTrainer.unbiased(all);
    List<Judged> judged = Judged.crossValidated(Score.EVENT, events);
    List<Judged> product = Judged.by(Score.EVENT, events, LabelledEvent::product);
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%d events of %d labelled reports (%s), each predicted by weights of the other nine"
                + " tenths of the reports:",
            events.size(), reports(events), languages(events)));
    lines.add("");
    lines.add("| a fifth of the events | events | predicted | right |");
    lines.add("|---|---|---|---|");
    List<String> names = List.of("surest", "second", "third", "fourth", "least sure");
    List<Calibration.Bin> bins = Calibration.bins(judged);
    for (int i = 0; i < bins.size(); i++) {
      Calibration.Bin bin = bins.get(i);
      lines.add(
          format(
              "| %s | %d | %.2f | %.2f |",
              names.get(i), bin.events(), bin.predicted(), bin.right()));
    }
    lines.add("");
    lines.add(
        "| score | events | right | calibration error | a perfect model's | area | of version 3 |");
    lines.add("|---|---|---|---|---|---|---|");
    for (Score score : Score.values()) {
      lines.add(row(score, events));
    }
    Calibration.Range difference = Calibration.difference(judged, product);
    lines.add("");
    lines.add(
        format(
            "Area: under the curve of precision over coverage. It is %.3f, against %.3f by the"
                + " product of version 3 on the same events: better by %+.3f to %+.3f (nine of ten"
                + " samples of the reports). The calibration error of that product is %.3f.",
            Calibration.area(judged),
            Calibration.area(product),
            difference.low(),
            difference.high(),
            Calibration.error(product)));
    lines.add(threshold(judged));
    lines.add(withOwn(all));
    return lines;
  }

  private static String row(Score score, List<LabelledEvent> all) {
    List<LabelledEvent> events = FeatureMatrix.labelled(all, score);
    List<Judged> judged = Judged.crossValidated(score, events);
    Calibration.Range perfect = Calibration.perfect(judged);
    return format(
        "| %s | %d | %.2f | %.3f | %.3f–%.3f | %.3f | %s |",
        score.code(),
        events.size(),
        Calibration.share(judged),
        Calibration.error(judged),
        perfect.low(),
        perfect.high(),
        Calibration.area(judged),
        score == Score.EVENT
            ? format("%.3f", Calibration.area(Judged.by(score, events, LabelledEvent::product)))
            : "–");
  }

  private static String threshold(List<Judged> judged) {
    List<Judged> sure = judged.stream().filter(j -> !Certainty.isUnsure(j.probability())).toList();
    List<Judged> unsure = judged.stream().filter(j -> Certainty.isUnsure(j.probability())).toList();
    return format(
        "From %.1f on there are %d of %d events, of which %.2f are right; of the %d unsure ones"
            + " %.2f are.",
        Certainty.UNSURE_BELOW,
        sure.size(),
        judged.size(),
        Calibration.share(sure),
        unsure.size(),
        Calibration.share(unsure));
  }

  /** Says what becomes of the error where the own cases, which are all right, are trained on. */
  private static String withOwn(List<LabelledEvent> all) {
    List<Judged> judged =
        Judged.crossValidated(Score.EVENT, FeatureMatrix.labelled(all, Score.EVENT)).stream()
            .filter(j -> all.stream().noneMatch(e -> e.isOwn() && e.report().equals(j.report())))
            .toList();
    long own = all.stream().filter(LabelledEvent::isOwn).count();
    return format(
        "The project's own cases (%d events, which the rules were written for) are in the matrix"
            + " and not trained on: with them the error on the others would be %.3f.",
        own, Calibration.error(judged));
  }

  /** Returns the number of reports that events are of. */
  static long reports(List<LabelledEvent> events) {
    return events.stream().map(LabelledEvent::report).distinct().count();
  }

  private static String languages(List<LabelledEvent> events) {
    List<String> counts = new ArrayList<>();
    Set<String> codes = new TreeSet<>();
    events.forEach(event -> codes.add(event.lang()));
    for (String lang : codes) {
      counts.add(lang + " " + events.stream().filter(e -> e.lang().equals(lang)).count());
    }
    return String.join(", ", counts);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
