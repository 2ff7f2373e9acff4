package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marsad.event.Extraction;
import marsad.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in harms nothing but itself, and is named with file, line, field and value. */
class BorderTest {
  private static final String ATTACK =
      "Gunmen attacked a police post in Daquq on Monday, killing two policemen.";

  @TempDir Path folder;
  private final CommandLine marsad = new CommandLine();

  @AfterEach
  void close() {
    marsad.close();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private static String article(String id, String published, String text) {
    return "{\"id\": \"%s\", \"lang\": \"en\", \"published\": %s, \"text\": \"%s\"}"
        .formatted(id, published, text);
  }

  private int ingest(String... inputs) {
    return marsad.run(
        Stream.concat(Stream.of("ingest", "--data", data()), Stream.of(inputs))
            .toArray(String[]::new));
  }

  private String published(String key) throws IOException {
    return Files.readString(folder.resolve("data/public").resolve(key));
  }

  @Test
  void saysOfEachArticleWhatWasFoundInIt() throws IOException {
    String many =
        file(
            "many.ndjson",
            String.join(
                "\n",
                article("one", "\"19/07/2022 10:00\"", ATTACK),
                article("two", "1658221200", "Police denied that gunmen killed two in Daquq."),
                article("three", "null", ATTACK),
                article("bad", "\"9999-12-31\"", ATTACK),
                article("four", "\"2022-07-19\"", "The council met in Kirkuk to discuss water.")));
    assertThat(ingest(many)).isEqualTo(1);
    assertThat(marsad.complaints())
        .containsExactly(
            "marsad: "
                + many
                + " line 4: published '9999-12-31': expected a date or moment between 1990 and"
                + " tomorrow, e.g. 2022-07-19T10:00:00+03:00");
    assertThat(marsad.said())
        .contains(
            "[1/1] " + many + " line 1: one: armed-attack, Daquq, 2022-07-18, 2 killed",
            "[1/1] " + many + " line 2: two: no event: 1 denied",
            "[1/1] " + many + " line 3: three: armed-attack, Daquq, 2 killed (no date given)",
            "[1/1] " + many + " line 5: four: no event: 1 not-security");
    assertThat(published("data/incidents/2022-07.geojson")).contains("one-1");
    assertThat(published("data/summary.json")).contains("\"bad-date\" : 1");

    assertThat(ingest(many)).isEqualTo(1);
    assertThat(marsad.said().subList(0, 4)).allMatch(line -> line.endsWith("(unchanged)"));
  }

  @Test
  void takesInFoldersWithoutHiddenFiles() throws IOException {
    file("in/b/two.json", article("two", "\"2022-07-19\"", ATTACK));
    file("in/a.csv", "id,lang,text\none,en,\"" + ATTACK + "\"\n");
    file("in/.hidden.json", "{");
    file("in/.git/x.json", "{");
    Files.write(folder.resolve("in/c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    String in = folder.resolve("in").toString();
    assertThat(ingest(in)).isEqualTo(1);
    assertThat(marsad.said().get(0)).startsWith("[1/3] " + Path.of(in, "a.csv") + " line 2: one:");
    assertThat(marsad.said().get(1)).startsWith("[2/3] " + Path.of(in, "b", "two.json") + ": two:");
    assertThat(marsad.complaints())
        .containsExactly("marsad: " + Path.of(in, "c.png") + ": not a text: an image");
  }

  @Test
  void whatHoldsNothingIsSaid() throws IOException {
    String lines = file("empty.ndjson", "\n\n");
    String table = file("empty.csv", "id,text\n");
    String array = file("empty.json", "[]");
    String hollow = Files.createDirectory(folder.resolve("hollow")).toString();
    assertThat(ingest(lines, table, array, hollow)).isEqualTo(1);
    assertThat(marsad.complaints())
        .containsExactly(
            "marsad: " + lines + ": empty: there is no article",
            "marsad: " + table + ": empty: there is no article",
            "marsad: " + array + ": not an article in JSON: expected an object, not '[]'",
            "marsad: " + hollow + ": empty: a folder without files");
  }

  @Test
  void readsStandardInput() {
    for (String given :
        List.of(
            article("in", "\"2022-07-19\"", ATTACK),
            "[" + article("in", "\"2022-07-19\"", ATTACK) + "]",
            ATTACK + "\n" + ATTACK)) {
      System.setIn(new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8)));
      assertThat(ingest("-")).isZero();
      assertThat(marsad.said().get(0)).startsWith("[1/1] standard input").contains("armed-attack");
    }
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() throws IOException {
    String text = file("report.txt", ATTACK);
    assertThat(ingest("--published", "2099-01-01", text)).isEqualTo(2);
    assertThat(marsad.complaints().get(0)).contains("--published", "'2099-01-01': expected a date");
    assertThat(ingest("--published", "Tue, 19 Jul 2022 10:00:00 GMT", text)).isZero();
    assertThat(marsad.said().get(0)).contains("2022-07-18");
  }

  @Test
  void oneDamagedArticleStopsNothing() throws IOException {
    String first = file("a.json", article("first", "\"2022-07-19\"", ATTACK));
    String second =
        file("b.json", article("second", "\"2022-06-19\"", ATTACK.replace("Daquq", "Hawija")));
    assertThat(ingest(first, second)).isZero();
    Path stored = folder.resolve("data/private/articles/2022/07/19/first.json");
    Files.writeString(stored, Files.readString(stored).replace("\"2022-07-19\"", "\"2022-13-45\""));
    for (String command : List.of("replay", "aggregate", "replay")) {
      assertThat(marsad.run(command, "--data", data())).as(command).isEqualTo(1);
      assertThat(marsad.complaints())
          .containsExactly(
              "marsad: articles/2022/07/19/first.json is damaged: published '2022-13-45': expected"
                  + " a date or moment between 1990 and tomorrow, e.g. 2022-07-19T10:00:00+03:00;"
                  + " skipped");
    }
    assertThat(published("data/incidents/2022-06.geojson")).contains("second-1");
    assertThat(published("data/incidents/latest.geojson"))
        .as("what was read of it before stays")
        .contains("first-1");
    assertThat(ingest(first)).as("a good one is written over it").isZero();
    assertThat(marsad.run("replay", "--data", data())).isZero();
    assertThat(published("data/incidents/2022-07.geojson")).contains("first-1");
  }

  @Test
  void extractWritesOneLineForEachThatItAccepts() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String text =
          i == 3 ? "Police denied that gunmen killed two \\ud800 policemen in Daquq." : ATTACK;
      lines.append(article("a" + i, "\"2022-07-19\"", text)).append('\n');
    }
    lines.append("{} {}\n").append(article("b", "\"soon\"", ATTACK)).append("\n{\"text\": 5}\n");
    String in = file("in.ndjson", lines.toString());
    Path out = folder.resolve("out.ndjson");
    assertThat(marsad.run("extract", "--in", in, "--out", out.toString())).isEqualTo(1);
    List<String> written = Files.readAllLines(out);
    assertThat(written).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(Json.read(written.get(i), Extraction.class).articleId()).isEqualTo("a" + i);
    }
    assertThat(written.get(3)).contains("\ufffd");
    assertThat(marsad.complaints())
        .containsExactly(
            "marsad: "
                + in
                + " line 21: not an article in JSON: a second JSON value after the first; expected"
                + " one",
            "marsad: "
                + in
                + " line 22: published 'soon': expected a date or moment between 1990 and tomorrow,"
                + " e.g. 2022-07-19T10:00:00+03:00",
            "marsad: " + in + " line 23: not an article in JSON: text '5': expected a text");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(marsad.run("extract", "--in", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(marsad.complaints())
        .containsExactly("marsad: " + folder.resolve("none") + ": no such file");
  }
}
