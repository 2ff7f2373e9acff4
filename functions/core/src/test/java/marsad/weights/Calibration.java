package marsad.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** How far predictions can be taken at their word, and how well they part right from wrong. */
final class Calibration {
  private static final int BINS = 5;
  private static final int DRAWS = 2000;
  private static final long SEED = 23;

  /** One of five bins of equally many events. */
  record Bin(int events, double predicted, double right) {}

  /** A range that holds nine of ten draws. */
  record Range(double low, double high) {}

  private Calibration() {}

  /** Returns the bins, the surest first. */
  static List<Bin> bins(List<Judged> judged) {
    List<Judged> sorted = judged.stream().sorted(Judged.SUREST).toList();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      List<Judged> bin = sorted.subList(i * sorted.size() / BINS, (i + 1) * sorted.size() / BINS);
      bins.add(
          new Bin(
              bin.size(),
              bin.stream().mapToDouble(Judged::probability).average().orElse(0),
              share(bin)));
    }
    return bins;
  }

  /** Returns the expected calibration error: the mean distance of the bins, by their events. */
  static double error(List<Judged> judged) {
    double sum = 0;
    for (Bin bin : bins(judged)) {
      sum += bin.events() * Math.abs(bin.predicted() - bin.right());
    }
    return sum / judged.size();
  }

  /** Returns the error that predictions would show here if every one of them were exact. */
  static Range perfect(List<Judged> judged) {
    Random random = new Random(SEED);
    List<Double> errors = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      errors.add(
          error(
              judged.stream()
                  .map(
                      j ->
                          new Judged(
                              j.report(), j.probability(), random.nextDouble() < j.probability()))
                  .toList()));
    }
    return range(errors);
  }

  /**
   * Returns the area under the curve of precision over coverage: the mean share of right events
   * among the surest n, over all n. Equally sure events count in any order.
   */
  static double area(List<Judged> judged) {
    List<Judged> sorted = judged.stream().sorted(Judged.SUREST).toList();
    double area = 0;
    double right = 0;
    int before = 0;
    while (before < sorted.size()) {
      double probability = sorted.get(before).probability();
      List<Judged> equal =
          sorted.stream()
              .skip(before)
              .takeWhile(judge -> judge.probability() == probability)
              .toList();
      double share = share(equal);
      for (int i = 1; i <= equal.size(); i++) {
        area += (right + share * i) / (before + i);
      }
      right += share * equal.size();
      before += equal.size();
    }
    return area / sorted.size();
  }

  /**
   * Returns by how much one area is greater than another over the same events, in samples of the
   * reports drawn with replacement.
   */
  static Range difference(List<Judged> one, List<Judged> other) {
    Map<String, List<Judged>> ones = byReport(one);
    Map<String, List<Judged>> others = byReport(other);
    List<String> reports = List.copyOf(ones.keySet());
    Random random = new Random(SEED);
    List<Double> differences = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Judged> a = new ArrayList<>();
      List<Judged> b = new ArrayList<>();
      for (int i = 0; i < reports.size(); i++) {
        String report = reports.get(random.nextInt(reports.size()));
        a.addAll(ones.get(report));
        b.addAll(others.get(report));
      }
      differences.add(area(a) - area(b));
    }
    return range(differences);
  }

  private static Map<String, List<Judged>> byReport(List<Judged> judged) {
    return judged.stream()
        .collect(Collectors.groupingBy(Judged::report, LinkedHashMap::new, Collectors.toList()));
  }

  private static Range range(Collection<Double> draws) {
    List<Double> sorted = draws.stream().sorted().toList();
    return new Range(sorted.get(sorted.size() / 20), sorted.get(sorted.size() * 19 / 20));
  }

  /** Returns the share of right events. */
  static double share(List<Judged> judged) {
    return judged.stream().filter(Judged::right).count() / (double) Math.max(1, judged.size());
  }
}
