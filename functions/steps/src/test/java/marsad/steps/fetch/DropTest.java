package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marsad.article.RejectedInput;
import marsad.input.InputFile;
import marsad.parse.ParsedPage;
import org.junit.jupiter.api.Test;

class DropTest {
  private static final Instant NOW = Instant.parse("2022-07-19T12:00:00Z");
  private static final String ADDRESSES = "# links\nhttps://example.org/one\n";

  private static Drop drop(String name, String text) {
    return new Drop("inbox/" + name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTextThatBeginsWithAnAddressIsAList() {
    assertThat(drop("links.txt", ADDRESSES).findAddresses().orElseThrow().lines())
        .extracting(line -> line.url())
        .containsExactly("https://example.org/one");
    assertThat(drop("report.txt", "A bomb went off in Daquq.").findAddresses()).isEmpty();
    assertThat(drop("links.csv", ADDRESSES).findAddresses()).as("the ending decides").isEmpty();
  }

  @Test
  void articlesAndRejectedPartsComeInTheOrderOfTheFile() throws IOException {
    List<String> read = new ArrayList<>();
    String text =
        "{\"id\": \"one\", \"lang\": \"en\", \"text\": \"A bomb went off in Daquq.\"}\n{\"text\": 5}\n";
    drop("many.ndjson", text)
        .readArticles(
            NOW,
            new InputFile.Receiver() {
              @Override
              public void article(String where, ParsedPage page) {
                read.add(where + ": " + page.article().id());
              }

              @Override
              public void rejected(String where, RejectedInput reason) {
                read.add(where + " rejected");
              }
            });
    assertThat(read).containsExactly("line 1: one", "line 2 rejected");
  }
}
