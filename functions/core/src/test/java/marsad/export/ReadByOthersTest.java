package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published opens in tools that are not ours: DuckDB, and Rome for the feed. */
class ReadByOthersTest {
  @TempDir static Path folder;

  @BeforeAll
  static void publish() throws IOException {
    Extractor extractor = new Extractor();
    List<ReportedEvent> told = new ArrayList<>();
    for (String text :
        List.of(
            "Gunmen attacked a police checkpoint in Daquq on July 18, 2022, killing two policemen.",
            "هاجم مسلحون نقطة للشرطة في داقوق في 18 تموز 2022 ما أدى إلى مقتل ثلاثة من الشرطة.",
            "A roadside bomb hit an army patrol in Hawija on July 17, 2022, wounding four soldiers.")) {
      Article article =
          new Article(
              "a" + told.size(),
              "https://example.org/" + told.size() + "?a=1&b=\"2\"",
              "agency, \"" + told.size() + "\"",
              null,
              null,
              "2022-07-19",
              "2022-07-19T12:00:00Z",
              text,
              null);
      told.addAll(ReportedEvent.of(article, extractor.extract(article), Agencies.bundled()));
    }
    List<Incident> incidents = new IncidentLinker(ReferenceTables.bundled()).join(told);
    Snapshot snapshot = Snapshots.of(YearMonth.of(2022, 7), incidents, Map.of(), Map.of());
    for (PublicFile file : new Exporters(ReferenceTables.bundled()).files(snapshot)) {
      Path path = folder.resolve(file.key());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql.replace("$", folder + "/data/"))) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join(" ", cells));
      }
      return found;
    }
  }

  @Test
  void duckReadsTheLines() throws SQLException {
    assertThat(
            query(
                "select kind, codes.plover, place.name.ar, casualties.killed.low, len(reports)"
                    + " from read_json('$incidents/2022-07.jsonl') order by kind"))
        .containsExactly("armed-attack ASSAULT داقوق 2 2", "ied ASSAULT الحويجة null 1");
  }

  @Test
  void duckReadsTheTableBehindItsTags() throws SQLException {
    assertThat(
            query(
                "select id is not null, date_start, wounded, sources from read_csv('$incidents.csv',"
                    + " header = true, all_varchar = true) where id not like '#%'"
                    + " and kind = 'ied'"))
        .containsExactly("true 2022-07-17 4 agency, \"2\"");
  }

  @Test
  void duckReadsTheSums() throws SQLException {
    assertThat(
            query(
                "select r.region, r.incidents from (select unnest(regions) r from"
                    + " read_json('$regions.json')) where r.period = '2022-07' and r.level = 'country'"))
        .containsExactly("iraq 2");
  }

  @Test
  void romeReadsTheFeed() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("data/feed.atom"));
    SyndFeed feed =
        new SyndFeedInput()
            .build(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).hasSize(2);
    assertThat(feed.getEntries()).allMatch(entry -> entry.getUpdatedDate() != null);
  }
}
