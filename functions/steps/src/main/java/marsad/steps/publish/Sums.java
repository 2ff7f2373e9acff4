package marsad.steps.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.aggregate.history.Gone;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.region.RegionAggregate;
import marsad.aggregate.region.Regions;
import marsad.aggregate.trust.Judgement;
import marsad.export.model.AliasTarget;
import marsad.export.model.IndexRow;
import marsad.export.model.Snapshot;

/**
 * The sums of a month, which publishing reads instead of an unchanged month.
 *
 * @param regions sums by region and period
 * @param aliases ids that lead to incidents of the month
 * @param index rows of the index; null in sums of a version without index
 */
public record Sums(
    List<RegionAggregate> regions,
    SortedMap<String, AliasTarget> aliases,
    @JsonInclude List<IndexRow> index) {
  /** The sums of an empty month. */
  static final Sums NONE = new Sums(List.of(), new TreeMap<>(), List.of());

  public Sums {
    regions = regions == null ? List.of() : List.copyOf(regions);
    aliases = new TreeMap<>(aliases == null ? Map.of() : aliases);
    index = index == null ? null : List.copyOf(index);
  }

  /** Returns the sums of a month's incidents as they are published. */
  static Sums of(YearMonth month, List<Incident> incidents, Regions regions) {
    return new Sums(
        regions.sum(incidents), AliasTarget.of(month, incidents), IndexRow.list(month, incidents));
  }

  /**
   * The counts of a month.
   *
   * @param incidents number of incidents
   * @param articles number of articles
   * @param rejected passages that became no event, by reason
   * @param sources reports that its incidents cite, by source
   * @param unconfirmed number of its incidents that are not confirmed
   * @param flagged those by the code of each flag
   * @param heldBack incidents that are not published, by the code of the reason
   * @param firstRecorded when the first event of each publisher was recorded, by its key, ISO 8601
   * @param updated when one of its incidents was last updated, ISO 8601; null where there is none
   */
  public record Counts(
      int incidents,
      int articles,
      Map<String, Integer> rejected,
      Map<String, Integer> sources,
      int unconfirmed,
      Map<String, Integer> flagged,
      Map<String, Integer> heldBack,
      Map<String, String> firstRecorded,
      String updated) {
    public Counts {
      rejected = rejected == null ? Map.of() : Map.copyOf(rejected);
      sources = sources == null ? Map.of() : Map.copyOf(sources);
      flagged = flagged == null ? Map.of() : Map.copyOf(flagged);
      heldBack = heldBack == null ? Map.of() : Map.copyOf(heldBack);
      firstRecorded = firstRecorded == null ? Map.of() : Map.copyOf(firstRecorded);
    }

    /**
     * The counts of a month.
     *
     * @param published its incidents as they are published
     * @param month what was read of it
     * @param judgement which of its incidents are held back
     */
    static Counts of(List<Incident> published, PublishedMonth month, Judgement judgement) {
      Map<String, Integer> heldBack = new TreeMap<>();
      judgement.heldBack().forEach((reason, n) -> heldBack.put(reason.code(), n));
      return new Counts(
          published.size(),
          month.articles(),
          month.rejected(),
          Snapshot.sources(published),
          Snapshot.unconfirmed(published),
          Snapshot.flagged(published),
          heldBack,
          month.firstRecorded(),
          updated(published, month.gone()));
    }

    private static String updated(List<Incident> incidents, List<Gone> gone) {
      return Stream.concat(incidents.stream().map(Incident::updated), gone.stream().map(Gone::at))
          .filter(Objects::nonNull)
          .max(String::compareTo)
          .orElse(null);
    }
  }

  /**
   * The counts of a year.
   *
   * @param months by month, {@code 2022-07}
   */
  public record Year(Map<String, Counts> months) {
    public Year {
      months = months == null ? Map.of() : Map.copyOf(months);
    }

    /** The same with a month's counts. */
    Year with(String month, Counts counts) {
      SortedMap<String, Counts> all = new TreeMap<>(months);
      all.put(month, counts);
      return new Year(all);
    }
  }
}
