package marsad.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.archive.Archive;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;

/** Sample reports, written for this test, and the archive that comes of them. */
final class Sample {
  /** Each report with the day of its publication before it. */
  private static final List<String> TEXTS =
      List.of(
          "2022-07-19 Gunmen attacked a police checkpoint in Daquq on July 18, 2022, killing two policemen.",
          "2022-07-19 هاجم مسلحون نقطة للشرطة في داقوق في 18 تموز 2022 ما أدى إلى مقتل شرطيين وإصابة ثلاثة.",
          "2022-07-19 A roadside bomb hit an army patrol in Hawija on July 17, 2022, wounding four soldiers.",
          "2022-08-04 A mortar shell fell on the outskirts of Makhmur on August 2, 2022. No one was hurt.",
          "2022-08-04 چەکدارانی داعش لە ٣ی ئابی ٢٠٢٢ هێرشیان کردە سەر خاڵێکی پێشمەرگە لە مەخموور.");

  private final List<ReportedEvent> events = new ArrayList<>();
  private final List<Incident> incidents;

  Sample() {
    Extractor extractor = new Extractor();
    for (String text : TEXTS) {
      String id = "a" + TEXTS.indexOf(text);
      String url = "https://example.org/" + id + "?a=1&b=\"2\"";
      Article article =
          new Article(
              id,
              url,
              "Agency, \"" + id + "\"",
              null,
              null,
              text.substring(0, 10),
              null,
              text.substring(11),
              null);
      events.addAll(ReportedEvent.of(article, extractor.extract(article), Agencies.bundled()));
    }
    events.sort(ReportedEvent.ORDER);
    incidents = new IncidentLinker(ReferenceTables.bundled()).join(events);
  }

  List<ReportedEvent> events() {
    return events;
  }

  List<Incident> incidents() {
    return incidents;
  }

  /** Writes it as publish does, with a day on which nothing is left. */
  void write(Path archive) throws IOException {
    Map<String, List<ReportedEvent>> byDay =
        events.stream().collect(Collectors.groupingBy(told -> told.day().toString()));
    byDay.forEach((day, rows) -> write(archive, "events", day, Archive.events(rows)));
    incidents.stream()
        .collect(Collectors.groupingBy(Incident::day))
        .forEach((day, rows) -> write(archive, "incidents", day, Archive.incidents(rows)));
    write(archive, "events", "2022-09-01", Archive.events(List.of()));
    write(archive, "incidents", "2022-09-01", Archive.incidents(List.of()));
  }

  private static void write(Path archive, String table, String day, byte[] file) {
    try {
      Path folder = Files.createDirectories(archive.resolve(table).resolve("dt=" + day));
      Files.write(folder.resolve(table + ".parquet"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
