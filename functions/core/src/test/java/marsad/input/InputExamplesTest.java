package marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import marsad.article.Article;
import marsad.parse.FileParser;
import org.junit.jupiter.api.Test;

/** The examples of articles in {@code docs/input.md} are articles. */
class InputExamplesTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

  @Test
  void everyExampleIsAnArticle() throws Exception {
    String docs = Files.readString(Path.of("../../docs/input.md"));
    String part = docs.substring(docs.indexOf("## An article"), docs.indexOf("## Times"));
    List<String> examples = EXAMPLE.matcher(part).results().map(m -> m.group(1)).toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
    for (String example : examples) {
      Article article =
          FileParser.json(
              example.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-29T00:00:00Z"));
      assertThat(article.id()).isNotEmpty();
      assertThat(article.lang()).isIn("en", "ckb");
    }
  }
}
