package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator asks of a data folder, and what he is told when he mistypes. */
class OperatorCommandsTest {
  private static final String REPORT =
      "{\"id\":\"a1\",\"url\":\"https://example.org/a1\",\"lang\":\"en\",\"published\":\"2022-07-19\",\"title\":\"Attack"
          + " in Daquq\",\"text\":\"Gunmen attacked a police post in Daquq on Monday, killing two"
          + " policemen.\"}";
  private static final String ARABIC =
      "هاجم مسلحون نقطة للشرطة في قضاء داقوق مساء الاثنين وقتلوا شرطيين اثنين، بحسب مصدر أمني.";

  @TempDir Path folder;
  private CommandLine marsad;

  @BeforeEach
  void listen() throws IOException {
    marsad = new CommandLine();
    Files.writeString(folder.resolve("a.json"), REPORT);
  }

  @AfterEach
  void stopListening() {
    marsad.close();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int ingest(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, bytes);
    return marsad.run("ingest", "--data", data(), "--published", "2022-07-19", path.toString());
  }

  @Test
  void readsTextFilesInTheCharsetsOfTheRegion() throws IOException {
    assertThat(ingest("a.txt", ARABIC.getBytes(Charset.forName("windows-1256")))).isZero();
    String line = marsad.said().get(0);
    assertThat(line).contains("armed-attack, Daquq district, 2022-07-18, 2 killed");
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
        }) {
      assertThat(ingest("a.txt", ARABIC.getBytes(charset))).as(charset.name()).isZero();
      assertThat(marsad.said().get(0)).isEqualTo(line + " (unchanged)");
    }
    assertThat(ingest("b.txt", new byte[] {(byte) 0xe9, (byte) 0xe8, ' ', (byte) 0xe0, 'x', 'y'}))
        .isEqualTo(1);
    assertThat(marsad.complaints().get(0)).contains("not text in UTF-8, UTF-16 or windows-1256");
  }

  @Test
  void readsWordDocumentsAndNamesWhyAPdfIsNone() throws IOException {
    String xml =
        "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>"
            + ARABIC.substring(0, 20)
            + "</w:t></w:r>"
            + "<w:r><w:t>"
            + ARABIC.substring(20)
            + "</w:t></w:r></w:p>"
            + "<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p></w:body></w:document>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ingest("a.docx", bytes.toByteArray())).isZero();
    assertThat(marsad.said().get(0)).contains("armed-attack, Daquq district, 2022-07-18, 2 killed");
    assertThat(ingest("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
    assertThat(marsad.complaints().get(0)).contains("a damaged PDF file");
  }

  @Test
  void ingestTellsMachinesALineOfJsonForEachInput() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "{");
    assertThat(
            marsad.run(
                "ingest",
                "--json",
                "--data",
                data(),
                folder.resolve("a.json").toString(),
                folder.resolve("bad.json").toString()))
        .isEqualTo(1);
    assertThat(marsad.said()).hasSize(2);
    JsonNode good = Json.read(marsad.said().get(0), JsonNode.class);
    assertThat(good.at("/id").asText()).isEqualTo("a1");
    assertThat(good.at("/events/0/kind").asText()).isEqualTo("armed-attack");
    assertThat(Json.read(marsad.said().get(1), JsonNode.class).at("/error").asText())
        .contains("not an article in JSON");
  }

  @Test
  void listsShowsAndCountsWhatIsStored() throws IOException {
    Files.writeString(folder.resolve("bad.json"), "{");
    marsad.run("ingest", "--data", data(), folder.toString());
    assertThat(marsad.run("list", "--data", data())).isZero();
    assertThat(marsad.said()).hasSize(1);
    assertThat(marsad.said().get(0)).contains("2022-07-18", "armed-attack", "Daquq");
    String id = marsad.said().get(0).split("\t")[1];
    assertThat(marsad.run("list", "--data", data(), "--kind", "ied")).isZero();
    assertThat(marsad.said()).isEmpty();
    assertThat(marsad.run("search", "--in", "articles", "--data", data(), "daquq", "GUNMEN"))
        .isZero();
    assertThat(marsad.said()).hasSize(1);
    assertThat(marsad.run("search", "--data", data(), "daquq", "hawija")).isZero();
    assertThat(marsad.said()).isEmpty();
    assertThat(marsad.run("list", "rejections", "--data", data(), "--reason", "damaged")).isZero();
    assertThat(marsad.said().get(0)).contains("damaged", "bad.json");
    for (String name : new String[] {"a1", id}) {
      assertThat(marsad.run("show", "--data", data(), name)).as(name).isZero();
      assertThat(marsad.said().get(0)).contains("\"kind\":\"armed-attack\"");
    }
    assertThat(marsad.run("show", "--data", data(), "none")).isEqualTo(1);
    assertThat(marsad.run("status", "--data", data())).isZero();
    assertThat(marsad.said())
        .contains("articles: 1", "rejected inputs: 1", "  damaged: 1", "sources last read: never")
        .anyMatch(line -> line.matches("incidents last changed: \\d{4}-.*Z"));
  }

  @Test
  void aBackupIsRestoredWithTheSamePublicFiles() throws IOException {
    marsad.run("ingest", "--data", data(), folder.resolve("a.json").toString());
    String zip = folder.resolve("b.zip").toString();
    assertThat(marsad.run("backup", "--data", data(), zip)).isZero();
    Path again = folder.resolve("again");
    assertThat(marsad.run("restore", "--data", again.toString(), zip)).isZero();
    String file = "public/data/incidents/2022-07.jsonl";
    assertThat(again.resolve(file)).hasSameTextualContentAs(folder.resolve("data").resolve(file));
    assertThat(marsad.run("restore", "--data", again.toString(), zip)).isEqualTo(1);
    assertThat(marsad.complaints().get(0)).contains("is there already");
  }

  @Test
  void bucketsAreNoFolderToBackUp() {
    String zip = folder.resolve("b.zip").toString();
    assertThat(marsad.run("backup", "--private-bucket", "a-bucket", zip)).isEqualTo(1);
    assertThat(marsad.complaints().get(0)).contains("works on a data folder", "aws s3 sync");
    assertThat(Path.of(zip)).doesNotExist();
    assertThat(marsad.run("restore", "--private-bucket", "a-bucket", zip)).isEqualTo(1);
  }

  @Test
  void takesInTheListOfAFeedReader() throws IOException {
    Path opml = folder.resolve("feeds.opml");
    Files.writeString(
        opml,
        "<opml version='2.0'><body><outline text='A' xmlUrl='https://example.org/a'/>"
            + "<outline text='B' xmlUrl='https://example.org/b'/></body></opml>");
    assertThat(marsad.run("sources", "--data", data(), "--import", opml.toString())).isZero();
    assertThat(marsad.said()).containsExactly("2 of 2 feeds added");
    assertThat(marsad.run("sources", "--data", data(), "--import", opml.toString())).isZero();
    assertThat(marsad.said()).containsExactly("0 of 2 feeds added");
    assertThat(marsad.run("sources", "--data", data())).isZero();
    assertThat(marsad.said()).hasSize(2);
    assertThat(marsad.said().get(0)).startsWith("example-org\tnew\t");
  }

  @Test
  void aTypingErrorMakesNoNewFolder() {
    for (String command : new String[] {"status", "list", "sources", "replay", "aggregate"}) {
      assertThat(marsad.run(command, "--data", data())).as(command).isEqualTo(1);
      assertThat(marsad.complaints().get(0)).as(command).contains("no data there", "--data");
      assertThat(folder.resolve("data")).doesNotExist();
    }
    marsad.run("ingest", "--data", data(), folder.resolve("a.json").toString());
    assertThat(marsad.everyComplaint().get(0)).contains("new data folder");
  }

  @Test
  void portsAndHostsThatAreNoneAreWrongUsage() {
    assertThat(marsad.run("run", "--data", data(), "--port", "99999")).isEqualTo(2);
    assertThat(marsad.complaints().get(0)).contains("--port 99999", "65535");
    assertThat(marsad.run("run", "--data", data(), "--port", "0", "--host", "no such host"))
        .isEqualTo(2);
    assertThat(marsad.complaints().get(0)).contains("no such host");
  }

  @Test
  void printsTheCompletionOfItsCommands() {
    assertThat(marsad.run("generate-completion")).isZero();
    assertThat(String.join("\n", marsad.said())).contains("complete -F", "withdraw");
    for (String command : new String[] {"run", "ingest", "list", "restore", "replay"}) {
      assertThat(marsad.run(command, "--help")).as(command).isZero();
      assertThat(marsad.said().get(0)).startsWith("Usage: marsad " + command);
    }
    assertThat(marsad.run("--help")).isZero();
    assertThat(marsad.said()).anyMatch(line -> line.startsWith("  withdraw "));
  }
}
