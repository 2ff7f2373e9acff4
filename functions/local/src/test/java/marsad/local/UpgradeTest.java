package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.local.flow.Upgrade;
import marsad.local.option.ExitCodes;
import marsad.steps.store.FolderStore;
import marsad.steps.store.StoreFormat;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that version 1 wrote ({@code src/test/resources/version-1}) becomes one of version 2.
 */
class UpgradeTest {
  private static final Path OLD = Path.of("src/test/resources/version-1/private");

  /** The ids that version 1 gave, by kind and place. */
  private static final Map<String, String> IDS =
      Map.of(
          "inc-012d4210d292", "armed-attack daquq",
          "inc-71e1e5a45608", "air-strike qarachogh",
          "inc-5cf82f24e2f5", "armed-attack hawija",
          "inc-050a44d847f7", "ied hawija");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(OLD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve("private").resolve(OLD.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Stores stores() {
    return new Stores(
        new FolderStore(folder.resolve("private")), new FolderStore(folder.resolve("public")));
  }

  private void upgrade() throws IOException {
    new Upgrade(stores(), new PrintStream(out, true, StandardCharsets.UTF_8)).run();
  }

  private Map<String, String> published() throws IOException {
    return published("rules .*");
  }

  /**
   * @param causes pattern of what may have changed an incident: the texts are read again, by newer
   *     rules
   */
  private Map<String, String> published(String causes) throws IOException {
    Map<String, String> published = new TreeMap<>();
    for (String month : new String[] {"2022-07", "2022-08"}) {
      Path file = folder.resolve("public/data/incidents/" + month + ".geojson");
      for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
        JsonNode incident = feature.get("properties");
        // the texts are read again: what changed, changed because of newer rules and of nothing
        // else
        assertThat(incident.path("changes"))
            .hasSize(incident.get("revision").asInt())
            .allSatisfy(change -> assertThat(change.get("because").asText()).matches(causes));
        String what = incident.get("kind").asText() + " " + incident.at("/place/id").asText();
        published.put(incident.get("id").asText(), what);
      }
    }
    return published;
  }

  @Test
  void incidentsKeepTheirIds() throws IOException {
    upgrade();
    assertThat(published()).isEqualTo(IDS);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("version 1 to version 2", "5 of 5");
    assertThat(stores().inner().list("state/incidents/")).isEmpty();
    assertThat(new StoreFormat(stores()).find()).hasValue(new StoreFormat.Format(2, false));
  }

  @Test
  void itHappensOnce() throws IOException {
    upgrade();
    out.reset();
    upgrade();
    assertThat(out.size()).isZero();
  }

  @Test
  void whatWasTakenDownStaysDown() throws IOException {
    String table = "value\twhy\ninc-5cf82f24e2f5\tasked for\n";
    Files.writeString(folder.resolve("private/takedown.tsv"), table);
    upgrade();
    assertThat(published()).hasSize(3).doesNotContainKey("inc-5cf82f24e2f5");
  }

  @Test
  void anInterruptedUpgradeBeginsAnew() throws IOException {
    upgrade();
    new StoreFormat(stores()).set(true);
    Files.delete(folder.resolve("private/state/days/2022-07-18.json"));
    upgrade();
    assertThat(published()).isEqualTo(IDS);
  }

  @Test
  void damagedStateOfVersion1StopsNothing() throws IOException {
    Files.writeString(folder.resolve("private/state/incidents/2022-08-01.json"), "{\"day\": ");
    Files.writeString(folder.resolve("private/state/days/2022-08-02.json"), "");
    upgrade();
    // where a day's state is lost, a report that comes again is the cause of what changed
    assertThat(published("rules .*|a4"))
        .hasSize(4)
        .containsKeys("inc-012d4210d292", "inc-71e1e5a45608");
  }

  @Test
  void aNewerStoreIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("private/format.json"), "{\"version\": 3}");
    assertThatThrownBy(this::upgrade)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 3")
        .hasMessageNotContaining("\n");
    assertThat(Marsad.run("aggregate", "--data", folder.toString())).isEqualTo(ExitCodes.REJECTED);
    assertThat(folder.resolve("public")).doesNotExist();
  }
}
