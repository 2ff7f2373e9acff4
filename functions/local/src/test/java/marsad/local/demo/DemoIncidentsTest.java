package marsad.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.export.model.PublicFile;
import org.junit.jupiter.api.Test;

/**
 * The invented incidents are the same ones each time, look like real ones, and say what they are.
 */
class DemoIncidentsTest {
  private static final LocalDate LAST = LocalDate.of(2025, 11, 28);

  private static List<Incident> all() {
    return DemoIncidents.upTo(LAST).byMonth().values().stream().flatMap(List::stream).toList();
  }

  @Test
  void theSameDayGivesTheSameThreeThousandOfTwoYears() {
    assertThat(all()).hasSize(3000).isEqualTo(all());
    assertThat(DemoIncidents.upTo(LAST).byMonth()).hasSize(24);
    assertThat(new HashSet<>(all().stream().map(Incident::id).toList())).hasSize(3000);
  }

  @Test
  void theyAreAsUnevenAsRealOnes() {
    List<Incident> all = all();
    Set<String> kinds = new HashSet<>(all.stream().map(Incident::kind).toList());
    assertThat(kinds).hasSizeGreaterThan(15);
    assertThat(all).anyMatch(incident -> incident.date() == null);
    assertThat(all).anyMatch(incident -> !incident.confirmed());
    assertThat(all).anyMatch(incident -> incident.place().lat() == null);
    assertThat(all).anyMatch(incident -> incident.corroboration() > 2);
    long changed = all.stream().filter(incident -> incident.revision() > 0).count();
    assertThat(changed).isBetween(500L, 1500L);
  }

  @Test
  void nothingHappensAfterSixOfTheLastMorningInBaghdad() {
    assertThat(all())
        .allMatch(incident -> incident.updated().compareTo("2025-11-28T03:00:00Z") < 0)
        .allMatch(i -> i.date() == null || !i.date().end().startsWith("2025-11-29"));
  }

  @Test
  void everyReportIsMarkedAsASample() {
    assertThat(all())
        .flatExtracting(Incident::reports)
        .allMatch(report -> report.source().startsWith(Article.SAMPLE))
        .noneMatch(report -> report.title().contains("{") || report.quote().contains("{"));
    List<PublicFile> files = DemoData.files(DemoIncidents.upTo(LAST).byMonth());
    assertThat(files)
        .filteredOn(file -> file.key().startsWith("data/index/"))
        .extracting(PublicFile::key)
        .containsExactlyInAnyOrder(
            "data/index/2023.json",
            "data/index/2023.details.json",
            "data/index/2024.json",
            "data/index/2024.details.json",
            "data/index/2025.json",
            "data/index/2025.details.json");
    PublicFile summary =
        files.stream().filter(f -> f.key().equals("data/summary.json")).findFirst().orElseThrow();
    assertThat(new String(summary.bytes(), StandardCharsets.UTF_8)).contains("\"sampleReports\"");
  }
}
