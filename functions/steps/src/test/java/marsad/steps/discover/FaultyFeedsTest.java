package marsad.steps.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.steps.http.FakeSite;
import marsad.steps.http.SetClock;
import marsad.steps.operator.OperatorTables;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import marsad.table.Tsv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds with one fault each: what can be read is read, and what is lost is said. */
class FaultyFeedsTest {
  private static final String URL = "https://feeds.example/feed";

  static Stream<Tsv.Row> feeds() throws IOException {
    String table = new String(bytes("feeds.tsv"), StandardCharsets.UTF_8);
    return Tsv.parse("feeds.tsv", table.lines()).stream();
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void nothingIsLostSilently(Tsv.Row row) throws IOException {
    String file = row.get("file");
    FakeSite site = new FakeSite();
    site.put(URL, bytes("feeds/" + file), Map.of());
    Stores stores = new Stores(new MemoryStore(), new MemoryStore());
    String sources = "id\tname\turl\tlinks\tminutes\none\tOne\t" + URL + "\t\t15";
    stores
        .inner()
        .create(OperatorTables.SOURCES, sources.getBytes(StandardCharsets.UTF_8), "text/plain");

    DiscoverStep.Discovered discovered =
        new DiscoverStep(site, stores, new SetClock()).discover(DiscoverStep.Mode.DUE);

    SourceState state = stores.get("state/sources/one.json", SourceState.class);
    if (row.get("failure").isEmpty()) {
      assertThat(discovered.failed()).as(file).isEmpty();
      assertThat(discovered.found()).as(file).containsEntry("one", (int) row.number("found"));
      assertThat(discovered.addresses().get("one"))
          .as(file)
          .allMatch(
              url ->
                  List.of("https://feeds.example/a")
                      .contains(url.replaceAll("[/?].$|\\?x=1&y=2$", "")));
    } else {
      assertThat(discovered.failed().get("one")).as(file).contains(row.get("failure"));
      assertThat(state.reason()).as(file).contains(row.get("failure"));
    }
    if (row.get("problem").isEmpty()) {
      assertThat(discovered.problems()).as(file).isEmpty();
    } else {
      assertThat(discovered.problems().get("one")).as(file).contains(row.get("problem"));
      assertThat(state.problem()).as(file).contains(row.get("problem"));
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = FaultyFeedsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
