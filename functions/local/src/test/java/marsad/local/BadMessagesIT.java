package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marsad.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no message is answered with 400 or 422 and the reason, in one form, and is one line. */
class BadMessagesIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> FUNCTIONS =
      List.of("discover", "fetch", "extract", "aggregate", "publish");
  private static final String ATTACK = "\"lang\": \"en\", \"text\": \"An attack in Daquq.\"";

  @TempDir Path data;

  /** The form of every answer of this kind. */
  record Answer(Reason error) {}

  record Reason(String code, String reason) {}

  private static void refused(
      RunningMarsad marsad, String function, String body, int status, String code, String reason)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(marsad.url()).resolve("/" + function))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as("%s %s: %s", function, body, answer.body())
        .isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    Reason error = Json.read(answer.body(), Answer.class).error();
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.reason()).as(function + " " + body).contains(reason);
    assertThat(error.reason()).doesNotContain("marsad.", "java.", "Exception", "\tat ");
  }

  @Test
  void areAnsweredWithTheReason() throws Exception {
    try (RunningMarsad marsad = RunningMarsad.start(List.of("--data", data.toString()), Map.of())) {
      for (String function : FUNCTIONS) {
        refused(marsad, function, "not json", 400, "bad-message", "not JSON at line 1");
        refused(marsad, function, "{} {}", 400, "bad-message", "a second JSON value");
        refused(marsad, function, "[]", 400, "bad-message", "expected an object");
        refused(marsad, function, "null", 400, "bad-message", "null");
        refused(marsad, function, "{\"key\": 5}", 400, "bad-message", "key '5': expected a text");
        refused(marsad, function, "{\"article\": \"x\"}", 400, "bad-message", "article 'x'");
        refused(
            marsad,
            function,
            "{\"article\": {" + ATTACK + ", \"published\": \"32/01/2022\"}}",
            422,
            "bad-date",
            "article: published '32/01/2022': expected a date");
      }
      for (String function : FUNCTIONS.subList(1, FUNCTIONS.size())) {
        refused(marsad, function, "", 400, "bad-message", "empty");
        refused(marsad, function, "{}", 400, "bad-message", "names no object");
        refused(marsad, function, "{\"key\": \"no/where\"}", 400, "bad-message", "key 'no/where'");
      }
      refused(marsad, "publish", "{\"months\": [\"2022-13\"]}", 400, "bad-message", "'2022-13'");
      refused(marsad, "publish", "{\"months\": [null]}", 400, "bad-message", "months");
      refused(
          marsad, "publish", "{\"key\": \"state/dirty/x.json\"}", 400, "bad-message", "mark of");
      refused(
          marsad, "extract", "{\"key\": \"articles/none.json\"}", 422, "not-found", "not stored");
      refused(
          marsad,
          "aggregate",
          "{\"key\": \"extractions/none.json\"}",
          422,
          "not-found",
          "not stored");
      for (String function : List.of("fetch", "extract")) {
        refused(
            marsad,
            function,
            "{\"article\": {" + ATTACK + ", \"published\": \"2099-01-01\"}}",
            422,
            "bad-date",
            "article: published '2099-01-01'");
        refused(
            marsad,
            function,
            "{\"article\": {" + ATTACK + ", \"url\": \"javascript:x\"}}",
            422,
            "bad-address",
            "article: url 'javascript:x'");
        refused(
            marsad,
            function,
            "{\"article\": {\"lang\": \"fr\", \"text\": \"Bonjour.\"}}",
            422,
            "other-language",
            "'fr'");
      }
      refused(marsad, "extract", "x".repeat(5_000_000), 413, "too-long", "too long");
      assertThat(marsad.said()).noneMatch(line -> line.startsWith("\tat "));
    }
  }
}
