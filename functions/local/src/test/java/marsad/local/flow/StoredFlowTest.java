package marsad.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import marsad.article.Article;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.extract.ExtractStep;
import marsad.steps.store.FolderStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFlowTest {
  private static final String KEY = "articles/2022/07/19/a1.json";

  @TempDir Path folder;

  /** A process may die after it unmarked a month and before it counted it: no mark is left then. */
  @Test
  void publishesAMonthThatAKilledProcessHadTakenUp() throws IOException {
    Stores stores =
        new Stores(
            new FolderStore(folder.resolve("private")), new FolderStore(folder.resolve("public")));
    Article article =
        new Article(
            "a1",
            "https://www.rudaw.net/a1",
            "rudaw.net",
            "en",
            null,
            "2022-07-19",
            "2022-07-19T12:00:00Z",
            "Gunmen attacked a police checkpoint in Daquq on Tuesday, killing two policemen.",
            null);
    stores.inner().create(KEY, Json.bytes(article), "application/json");
    String extraction = new ExtractStep(Extractor.bundled(), stores).extract(KEY);
    new AggregateStep(stores, Clock.systemUTC()).aggregate(List.of(extraction));
    stores.inner().delete("state/dirty/2022-07.json");
    assertThat(stores.inner().list("state/dirty/")).isEmpty();

    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new StoredFlow(stores, Clock.systemUTC(), new ConsoleListener(stores, nowhere)).publish();
    assertThat(stores.open().find("data/incidents/2022-07.geojson")).isPresent();
  }
}
