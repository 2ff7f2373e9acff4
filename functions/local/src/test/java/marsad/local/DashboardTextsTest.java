package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.article.Refusal;
import org.junit.jupiter.api.Test;

/** The texts of the dashboard, language by language. */
class DashboardTextsTest {
  private static final Path TEXTS = Path.of("../../dashboard/src/site/js/text");
  private static final List<String> LANGUAGES = List.of("en", "ar", "ckb");

  private static String text(String language) throws IOException {
    return Files.readString(TEXTS.resolve(language + ".js"));
  }

  /** Names before a colon, whatever they hold. */
  private static Set<String> keys(String language) throws IOException {
    return Pattern.compile("(?m)(?:^|[{,])\\s*'?([A-Za-z-]+)'?: (?=['{\\[])")
        .matcher(text(language))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyLanguageHasEveryText() throws IOException {
    assertThat(keys("en")).contains("tagline", "reason", "not-found", "exact");
    for (String language : LANGUAGES) {
      assertThat(keys(language)).as(language).isEqualTo(keys("en"));
    }
  }

  @Test
  void everyReasonForARejectedInputHasAText() throws IOException {
    Set<String> codes =
        Arrays.stream(Refusal.values()).map(Refusal::code).collect(Collectors.toSet());
    for (String language : LANGUAGES) {
      assertThat(keys(language)).as(language).containsAll(codes);
    }
  }
}
