package marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import marsad.parse.ParsedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final String TEXT = "Gunmen attacked a police post in Daquq on Monday.";

  /** What was read, each as {@code place: id} or {@code place: ! reason}. */
  private static List<String> read(String name, InputStream in) throws IOException {
    List<String> seen = new ArrayList<>();
    InputFile.read(
        name,
        in,
        InputFile.About.NOTHING,
        NOW,
        new InputFile.Receiver() {
          @Override
          public void article(String where, ParsedPage page) {
            seen.add(where + ": " + page.article().id());
          }

          @Override
          public void rejected(String where, RejectedInput reason) {
            seen.add(where + ": ! " + reason.getMessage());
          }
        });
    return seen;
  }

  private static List<String> read(String name, String content) throws IOException {
    return read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String article(String id) {
    return "{\"id\": \"%s\", \"lang\": \"en\", \"text\": \"%s\"}".formatted(id, TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many.ndjson", "many.jsonl", "many.json", "many.txt", "-"})
  void linesOfJsonAreAnArticleEach(String name) throws IOException {
    String lines =
        article("one")
            + "\r\n\n"
            + "{\"text\": \"cut\n"
            + article("two")
            + article("twice")
            + "\n"
            + "{\"id\": \"late\", \"published\": \"2099-01-01\", \"text\": \"x\"}\n"
            + article("three");
    assertThat(read(name, lines))
        .containsExactly(
            "line 1: one",
            "line 3: ! not an article in JSON: not JSON: it ends in the middle",
            "line 4: ! not an article in JSON: a second JSON value after the first; expected one",
            "line 5: ! published '2099-01-01': expected a date or moment between 1990 and tomorrow,"
                + " e.g. 2022-07-19T10:00:00+03:00",
            "line 6: three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "-"})
  void oneArticleMayStandOnManyLines(String name) throws IOException {
    assertThat(read(name, "\ufeff" + article("one").replace(", ", ",\n"))).containsExactly(": one");
    assertThat(read(name, article("one") + "\n")).containsExactly(": one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "-"})
  void anArrayHoldsArticles(String name) throws IOException {
    assertThat(read(name, "[" + article("one") + ",\n{\"text\": 5}, " + article("two") + "]"))
        .containsExactly(
            "article 1: one",
            "article 2: ! not an article in JSON: text '5': expected a text",
            "article 3: two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "-"})
  void aTableHoldsAnArticleInEachRow(String name) throws IOException {
    String table =
        "\ufeffid,lang,published,text\r\n"
            + "one,en,19/07/2022,\"He said \"\"no\"\",\r\nthen left Daquq.\"\r\n"
            + "two,en\r\n"
            + "\r\n"
            + "three,en,yesterday,"
            + TEXT
            + "\r\n"
            + "four,en,,"
            + TEXT;
    assertThat(read(name, table))
        .containsExactly(
            "line 2: one",
            "line 4: ! expected 4 cells, not 2",
            "line 6: ! published 'yesterday': expected a date or moment between 1990 and tomorrow,"
                + " e.g. 2022-07-19T10:00:00+03:00",
            "line 7: four");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,lang|line 1: expected a header with the columns",
        "id,text,txt|line 1: column 'txt': expected one of",
        "text,text|line 1: a column is there twice",
        "''|line 1: expected a header with the columns"
      })
  void aTableWithoutAHeaderIsRefused(String header, String reason) throws IOException {
    assertThat(read("t.csv", header + "\na,b\n"))
        .singleElement()
        .asString()
        .startsWith(": ! " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zip|PK\u0003\u0004rest|a zip file",
        "pdf|%PDF-1.7|a PDF file",
        "txt|plain\u0000text in Daquq|it holds NUL bytes",
      })
  void whatIsNoTextIsRefused(String ending, String content, String reason) throws IOException {
    assertThat(read("x." + ending, content)).containsExactly(": ! not a text: " + reason);
  }

  @Test
  void aPictureIsRefusedWhateverItsName() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    for (String name : List.of("x.png", "x.txt", "x.html", "x.json", "-")) {
      assertThat(read(name, new ByteArrayInputStream(png)))
          .containsExactly(": ! not a text: an image");
    }
  }

  @Test
  void bytesThatAreNoUtf8HarmTheirLineAlone() throws IOException {
    byte[] lines = (article("one") + "\n\"?\"\n" + article("two")).getBytes(StandardCharsets.UTF_8);
    lines[new String(lines, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xc3;
    assertThat(read("x.ndjson", new ByteArrayInputStream(lines)))
        .containsExactly("line 1: one", "line 2: ! not text in UTF-8", "line 3: two");
  }

  /** Far more than 4 MiB in all, and one line that is too long by itself. */
  @Test
  void thereMayBeAnyNumberOfLines() throws IOException {
    byte[] line = (article("same") + "\n").getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    int lines = 2 * FileParser.MOST_BYTES / line.length;
    for (int i = 0; i < lines; i++) {
      parts.add(new ByteArrayInputStream(line));
    }
    parts.add(new ByteArrayInputStream(new byte[FileParser.MOST_BYTES + 1]));
    parts.add(new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)));
    parts.add(new ByteArrayInputStream(line));
    List<String> seen =
        read("many.ndjson", new SequenceInputStream(Collections.enumeration(parts)));
    assertThat(seen).hasSize(lines + 2);
    assertThat(seen.get(lines)).startsWith("line " + (lines + 1) + ": ! too long");
    assertThat(seen.get(lines + 1)).isEqualTo("line " + (lines + 2) + ": same");
  }

  @Test
  void aReportIsStillOneArticle() throws IOException {
    assertThat(read("report.txt", "Attack in Daquq\n[" + TEXT + "]\n{" + TEXT + "}")).hasSize(1);
    assertThat(read("-", TEXT)).hasSize(1);
  }
}
