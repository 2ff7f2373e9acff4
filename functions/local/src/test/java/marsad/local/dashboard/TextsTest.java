package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.aggregate.incident.Flag;
import marsad.aggregate.trust.HeldBack;
import marsad.article.InputRejectionReason;
import marsad.extract.score.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the dashboard, language by language. */
class TextsTest {
  private static final Path SITE = Path.of("../../dashboard/src/site");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  /** Texts that are no part of a sentence, or that both languages spell alike. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("status.happened");

  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    collect(
        "",
        new ObjectMapper().readTree(SITE.resolve("text/" + language + ".json").toFile()),
        texts);
    return texts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isTextual()) {
      texts.put(path, node.asText());
    } else {
      node.properties()
          .forEach(
              field ->
                  collect(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      texts));
      for (int i = 0; i < node.size() && node.isArray(); i++) {
        collect(path + "." + i, node.get(i), texts);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ckb", "kmr"})
  void hasEveryTextAndEveryPlaceInIt(String language) throws IOException {
    Map<String, String> english = texts("en");
    Map<String, String> others = texts(language);
    assertThat(others.keySet()).isEqualTo(english.keySet());
    assertThat(english).hasSizeGreaterThan(200);
    others.forEach(
        (key, text) -> {
          assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key)));
          assertThat(text.isBlank()).as(key).isEqualTo(MAY_BE_EMPTY.contains(key));
        });
  }

  private static Set<String> placeholders(String text) {
    return found(PLACEHOLDER, text, MatchResult::group);
  }

  private static Set<String> found(Pattern pattern, String in, Function<MatchResult, String> part) {
    return pattern.matcher(in).results().map(part).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void everyReasonForARejectedInputHasAText(String language) throws IOException {
    List<String> reasons =
        Arrays.stream(InputRejectionReason.values())
            .map(refusal -> "reason." + refusal.code())
            .toList();
    assertThat(texts(language).keySet()).containsAll(reasons);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void everyDoubtOfAnIncidentIsExplained(String language) throws IOException {
    List<String> codes =
        Stream.concat(
                Arrays.stream(Flag.values()).map(Flag::code),
                Arrays.stream(HeldBack.values()).map(HeldBack::code))
            .toList();
    assertThat(texts(language).keySet())
        .containsAll(codes.stream().map(code -> "reason." + code).toList())
        .containsAll(codes.stream().map(code -> "reasonIs." + code).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void everyFeatureOfCertaintyHasWords(String language) throws IOException {
    assertThat(texts(language).keySet())
        .containsAll(
            Arrays.stream(Feature.values()).map(feature -> "featureIs." + feature.code()).toList());
  }

  /** Every text that the page asks for is there; a text that nothing asks for is deleted. */
  @Test
  void thePageAsksForTheTextsThatThereAre() throws IOException {
    String sources = sources();
    Set<String> keys = texts("en").keySet();
    Set<String> asked = new TreeSet<>();
    asked.addAll(
        found(Pattern.compile("data-(?:text|label|hint)=\"([^\"]+)\""), sources, m -> m.group(1)));
    asked.addAll(found(Pattern.compile("(?<!\\w)text\\('([\\w.]+)'"), sources, m -> m.group(1)));
    assertThat(asked).hasSizeGreaterThan(80);
    assertThat(keys).containsAll(asked);
    assertThat(keys)
        .allMatch(
            key ->
                asked.contains(key)
                    || sources.contains("'" + key + "'")
                    || key.contains(".")
                        && sources.contains(key.substring(0, key.lastIndexOf('.')) + ".")
                    || key.matches("(title|dir|captured|missing)")
                    || key.matches("(role|casualties|confidence|corroboration)Is\\..*"));
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|html)")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
