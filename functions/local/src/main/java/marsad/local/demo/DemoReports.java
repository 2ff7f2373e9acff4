package marsad.local.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import marsad.aggregate.incident.Merge;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportRole;
import marsad.article.Article;
import marsad.event.Certainty;
import marsad.event.Certainty.Part;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.language.CalendarType;
import marsad.language.Names;
import marsad.table.Tsv;

/** The invented reports of one incident; each names a sample as its source. */
final class DemoReports {
  /** The words from which the day of an incident was read, in Arabic. */
  static final String TODAY = today();

  /** Invented publishers, each with its language. */
  private static final List<List<String>> SOURCES =
      List.of(
          List.of("north-agency", "ar"),
          List.of("plain-news", "ckb"),
          List.of("river-post", "ar"),
          List.of("belt-monitor", "en"),
          List.of("citadel-tv", "ckb"),
          List.of("oasis-press", "ar"));

  private final String incident;
  private final DemoKind kind;
  private final Location place;
  private final int killed;
  private final OffsetDateTime seen;
  private final List<Report> reports = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  DemoReports(String incident, DemoKind kind, Location place, int killed, OffsetDateTime seen) {
    this.incident = incident;
    this.kind = kind;
    this.place = place;
    this.killed = killed;
    this.seen = seen;
  }

  /** The id of the event that was taken from a report, counted from 0. */
  static String eventId(String incident, int n) {
    return incident.substring("inc-".length()) + n + "-1";
  }

  /** Invents so many reports of different publishers, some hours apart, none after a moment. */
  void add(int number, OffsetDateTime last, Random random) {
    int first = random.nextInt(SOURCES.size());
    OffsetDateTime at = seen;
    for (int n = 0; n < number; n++) {
      String source = SOURCES.get((first + n) % SOURCES.size()).get(0);
      String lang = SOURCES.get((first + n) % SOURCES.size()).get(1);
      DemoKind.Text text = kind.texts().get(lang);
      int dead = n == 0 || killed == 0 ? killed : Math.max(1, killed + random.nextInt(3) - 1);
      reports.add(
          new Report(
              "https://example.org/" + source + "/" + eventId(incident, n),
              Article.SAMPLE + source,
              null,
              lang,
              text.title().replace("{place}", name(lang)),
              at.toString(),
              text.quote().replace("{place}", name(lang)),
              DemoIncidents.casualties(dead, 0, random),
              eventId(incident, n),
              n == 0 ? ReportRole.FIRST : ReportRole.UPDATE,
              null));
      parts.add(new Part(Article.SAMPLE + source, (50 + random.nextInt(46)) / 100.0));
      at = at.plusMinutes(30 + random.nextInt(600));
      at = at.isAfter(last) ? last : at;
    }
  }

  private String name(String lang) {
    Names names = place.name();
    return names.find(lang).orElse(names.ar());
  }

  List<Report> list() {
    return reports;
  }

  /** Probability that at least one report is right, 0..1, as joining computes it. */
  double confidence() {
    double wrong = 1;
    for (Part part : parts) {
      wrong *= 1 - part.value();
    }
    return Math.round(1000 * (1 - wrong)) / 1000.0;
  }

  /** What makes the surest report sure; the same for all that are known as precisely. */
  Certainty certainty() {
    boolean isExact = place.precision() == Precision.EXACT;
    List<Part> features = new ArrayList<>();
    features.add(new Part("base", 0.4));
    features.add(new Part("title-tells-it", 0.92));
    features.add(new Part(isExact ? "named-village" : "place-in-sentence", isExact ? 0.61 : 0.24));
    features.add(new Part("day-in-sentence", 0.37));
    if (!isExact) {
      features.add(new Part("in-passing", -0.33));
    }
    if (killed > 0) {
      features.add(new Part("people-counted", 0.55));
    }
    if (kind.initiators().isEmpty()) {
      features.add(new Part("attributed", -0.21));
    }
    return new Certainty(confidence(), null, null, null, null, parts, features);
  }

  List<Merge> merges(Random random) {
    List<Merge> merges = new ArrayList<>();
    for (Report report : reports) {
      List<String> reasons =
          merges.isEmpty()
              ? List.of("first report")
              : List.of(
                  "same kind",
                  "same day",
                  "same place: " + place.id(),
                  random.nextBoolean() ? "same initiator" : "same target");
      merges.add(new Merge(report.eventId(), reasons));
    }
    return merges;
  }

  private static String today() {
    return Tsv.read("lang/ar/calendar.tsv").stream()
        .filter(row -> row.choice("type", CalendarType.class) == CalendarType.RELATIVE_DAY)
        .filter(row -> row.number("value") == 0)
        .findFirst()
        .orElseThrow()
        .list("terms")
        .get(0);
  }
}
