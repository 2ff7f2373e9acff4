package marsad.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marsad.aggregate.incident.Change;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.incident.Incident;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.event.DatePrecision;
import marsad.event.DateSpan;
import marsad.event.Location;
import marsad.event.Role;
import marsad.event.Status;

/**
 * Invented incidents at real places, with kinds, dead, sources and precision in about the
 * proportions of real ones: what the dashboard looks like after some years. The same parameters
 * give the same incidents.
 *
 * @param months number of months, the last one being that of {@code lastDay}
 * @param number number of incidents
 */
public record DemoIncidents(int months, int number, LocalDate lastDay) {
  private static final long SEED = 7;
  private static final ZoneOffset BAGHDAD = ZoneOffset.ofHours(3);
  private static final int MOST_DEAD = 14;

  /**
   * Hour of the last day, in Baghdad, until which there are reports: a reader looks in the morning.
   */
  private static final int LAST_HOUR = 5;

  /** Longest time until a report is read, and longest time until the next one, minutes. */
  private static final int READ_AFTER = 55;

  private static final int NEXT_AFTER = 1500;

  /** Returns 3,000 incidents of 24 months. */
  public static DemoIncidents upTo(LocalDate lastDay) {
    return new DemoIncidents(24, 3000, lastDay);
  }

  /** Returns the incidents by the month of their files, each month by day. */
  public SortedMap<YearMonth, List<Incident>> byMonth() {
    Random random = new Random(SEED);
    DemoPlaces places = new DemoPlaces(random);
    List<DemoKind> kinds = DemoKind.weighted();
    YearMonth first = YearMonth.from(lastDay).minusMonths(months - 1L);
    SortedMap<YearMonth, List<Incident>> byMonth = new TreeMap<>();
    for (int n = 0; n < months; n++) {
      byMonth.put(first.plusMonths(n), new ArrayList<>());
    }
    long days = lastDay.toEpochDay() - first.atDay(1).toEpochDay();
    IntStream.range(0, number)
        .mapToObj(n -> lastDay.minusDays((long) (days * draw(random))))
        .sorted()
        .forEach(
            day -> {
              DemoKind kind = kinds.get(random.nextInt(kinds.size()));
              byMonth
                  .get(YearMonth.from(day))
                  .add(incident(day, kind, places.draw(random), random));
            });
    return byMonth;
  }

  /** Draws how far back a day lies, 0..1: in waves, and somewhat more often of late. */
  private static double draw(Random random) {
    double back;
    do {
      back = Math.pow(random.nextDouble(), 1.15);
    } while (random.nextDouble() > 0.65 + 0.35 * Math.sin(17 * back));
    return back;
  }

  /** Invents an incident; of those of the last days not all reports are there yet. */
  private Incident incident(LocalDate day, DemoKind kind, Location place, Random random) {
    String id =
        String.format(
            Locale.ROOT,
            "inc-%s-%012x",
            YearMonth.from(day),
            random.nextLong() & 0xffff_ffff_ffffL);
    int killed =
        random.nextDouble() < kind.deadly()
            ? 1 + (int) Math.min(MOST_DEAD - 1, -2 * Math.log(1 - random.nextDouble()))
            : 0;
    int most = 1 + (random.nextDouble() < 0.35 ? 1 + random.nextInt(3) : 0);
    int hour = day.equals(lastDay) ? random.nextInt(LAST_HOUR) : 6 + random.nextInt(17);
    OffsetDateTime seen = day.atTime(LocalTime.of(hour, random.nextInt(60))).atOffset(BAGHDAD);
    OffsetDateTime recorded = seen.plusMinutes(5 + random.nextInt(READ_AFTER - 5));
    List<Change> changes = changes(id, killed, most, recorded, random);
    int sources = 1 + (int) changes.stream().filter(c -> c.field().equals("reports")).count();
    DemoReports reports = new DemoReports(id, kind, place, killed, seen);
    reports.add(sources, lastMoment(), random);
    String updated = changes.isEmpty() ? utc(recorded) : changes.get(changes.size() - 1).at();
    boolean isUnconfirmed = sources == 1 && random.nextInt(25) == 0;
    boolean isUndated = random.nextInt(30) == 0;
    boolean isVague = random.nextInt(15) == 0;
    LocalDate week = day.plusDays(6).isAfter(lastDay) ? lastDay : day.plusDays(6);
    LocalDate end = isVague ? week : day;
    return new Incident(
        id,
        List.of(),
        List.of(),
        kind.code(),
        random.nextInt(12) == 0 ? Status.CLAIMED : Status.HAPPENED,
        isUndated
            ? null
            : DateSpan.of(
                day,
                end,
                isVague ? DatePrecision.WEEK : DatePrecision.DAY,
                DemoReports.TODAY,
                true),
        place,
        actors(kind, random),
        casualties(killed, sources > 1 ? 1 : 0, random),
        kind.weapons(),
        reports.confidence(),
        reports.certainty(),
        sources,
        reports.list(),
        reports.merges(random),
        changes,
        seen.toString(),
        utc(recorded),
        updated,
        changes.size(),
        isUnconfirmed ? List.of(Flag.SOURCE_ON_PROBATION) : List.of(),
        isUnconfirmed ? true : null);
  }

  private static List<ActorRole> actors(DemoKind kind, Random random) {
    List<ActorRole> actors = new ArrayList<>();
    if (!kind.initiators().isEmpty()) {
      String id = kind.initiators().get(random.nextInt(kind.initiators().size()));
      actors.add(new ActorRole(id, Role.INITIATOR, null));
    }
    if (!kind.targets().isEmpty()) {
      String id = kind.targets().get(random.nextInt(kind.targets().size()));
      actors.add(new ActorRole(id, Role.TARGET, null));
    }
    return actors;
  }

  /** Returns so many dead and about as many wounded; null where nobody was hurt. */
  static Casualties casualties(int killed, int spread, Random random) {
    int wounded = killed == 0 ? 0 : random.nextInt(2 * killed + 2);
    Casualties casualties =
        new Casualties(count(killed, spread), count(wounded, spread), null, null);
    return casualties.empty() ? null : casualties;
  }

  private static Count count(int n, int spread) {
    return n == 0 ? null : new Count(Math.max(1, n - spread), n, n + spread, List.of());
  }

  /** The end of the last hour of which there are reports. */
  private OffsetDateTime lastMoment() {
    return lastDay.atTime(LAST_HOUR, READ_AFTER).atOffset(BAGHDAD);
  }

  /** Returns what later reports changed: another report, and in some cases the number of dead. */
  private List<Change> changes(
      String id, int killed, int most, OffsetDateTime recorded, Random random) {
    List<Change> changes = new ArrayList<>();
    OffsetDateTime at = recorded;
    for (int n = 1; n < most; n++) {
      at = at.plusMinutes(40 + random.nextInt(NEXT_AFTER));
      if (at.isAfter(lastMoment())) {
        break;
      }
      String because = DemoReports.eventId(id, n);
      changes.add(new Change(utc(at), "reports", null, because, because));
      changes.add(new Change(utc(at), "corroboration", "" + n, "" + (n + 1), because));
      if (n == 1 && killed > 1 && random.nextInt(2) == 0) {
        changes.add(new Change(utc(at), "killed", "" + (killed - 1), "" + killed, because));
      }
    }
    return changes;
  }

  private static String utc(OffsetDateTime at) {
    return at.toInstant().toString();
  }
}
