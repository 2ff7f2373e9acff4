package marsad.steps.publish;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.aggregate.trust.Sources;
import marsad.steps.publish.Sums.Counts;

/**
 * The counts of all years, in one object however long the history is.
 *
 * @param years by year, {@code 2022}
 */
public record Totals(Map<String, Totals.Year> years) {
  public Totals {
    years = years == null ? Map.of() : Map.copyOf(years);
  }

  /**
   * How much a month holds, in short.
   *
   * @param incidents number of incidents
   * @param unconfirmed those of them that are not confirmed
   * @param updated when one of them was last updated, ISO 8601; null where there is none
   */
  public record Month(int incidents, int unconfirmed, String updated) {}

  /**
   * How much a year holds.
   *
   * @param months by month, {@code 2022-07}
   * @param firstRecorded when the first event of each publisher was recorded, by its key, ISO 8601
   */
  public record Year(
      Map<String, Month> months,
      int articles,
      Map<String, Integer> rejected,
      Map<String, Integer> sources,
      int unconfirmed,
      Map<String, Integer> flagged,
      Map<String, Integer> heldBack,
      Map<String, String> firstRecorded) {
    public Year {
      months = months == null ? Map.of() : Map.copyOf(months);
      rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
      sources = sources == null ? Map.of() : Map.copyOf(sources);
      flagged = flagged == null ? Map.of() : Map.copyOf(flagged);
      heldBack = heldBack == null ? Map.of() : Map.copyOf(heldBack);
      firstRecorded = firstRecorded == null ? Map.of() : Map.copyOf(firstRecorded);
    }

    static Year of(Sums.Year year) {
      Map<String, Month> months = new TreeMap<>();
      year.months()
          .forEach((m, c) -> months.put(m, new Month(c.incidents(), c.unconfirmed(), c.updated())));
      return new Year(
          months,
          year.months().values().stream().mapToInt(Counts::articles).sum(),
          sum(year.months().values(), Counts::rejected),
          sum(year.months().values(), Counts::sources),
          year.months().values().stream().mapToInt(Counts::unconfirmed).sum(),
          sum(year.months().values(), Counts::flagged),
          sum(year.months().values(), Counts::heldBack),
          first(year.months().values(), Counts::firstRecorded));
    }
  }

  /** The same with another year. */
  Totals with(int number, Sums.Year year) {
    SortedMap<String, Year> all = new TreeMap<>(years);
    all.put(String.valueOf(number), Year.of(year));
    return new Totals(all);
  }

  /** Every month that was ever counted. */
  NavigableMap<YearMonth, Month> months() {
    NavigableMap<YearMonth, Month> months = new TreeMap<>();
    years
        .values()
        .forEach(year -> year.months().forEach((m, n) -> months.put(YearMonth.parse(m), n)));
    return months;
  }

  /** Number of articles. */
  int articles() {
    return years.values().stream().mapToInt(Year::articles).sum();
  }

  /** Number of incidents. */
  int incidents() {
    return months().values().stream().mapToInt(Month::incidents).sum();
  }

  /** A count of all years by name. */
  Map<String, Integer> total(Function<Year, Map<String, Integer>> of) {
    return sum(years.values(), of);
  }

  /** Number of incidents that are not confirmed. */
  int unconfirmed() {
    return years.values().stream().mapToInt(Year::unconfirmed).sum();
  }

  /** When the first event of each publisher was recorded, by its key, ISO 8601. */
  Map<String, String> firstRecorded() {
    return first(years.values(), Year::firstRecorded);
  }

  private static <T> Map<String, String> first(
      Iterable<T> parts, Function<T, Map<String, String>> of) {
    Map<String, String> first = new TreeMap<>();
    parts.forEach(
        part -> of.apply(part).forEach((key, at) -> first.merge(key, at, Sources::earlier)));
    return first;
  }

  private static <T> Map<String, Integer> sum(
      Iterable<T> parts, Function<T, Map<String, Integer>> of) {
    Map<String, Integer> total = new TreeMap<>();
    parts.forEach(part -> of.apply(part).forEach((key, n) -> total.merge(key, n, Integer::sum)));
    return total;
  }
}
