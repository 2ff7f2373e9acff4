package marsad.steps.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import marsad.steps.message.Message;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private final List<String> lines = new ArrayList<>();
  private final Telemetry telemetry =
      new Telemetry(lines::add, Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC));

  @AfterEach
  void noTrace() {
    System.clearProperty("com.amazonaws.xray.traceHeader");
  }

  @Test
  void aRunSaysWhatItCounted() throws IOException {
    String answer =
        telemetry.run(
            "extract",
            Message.ofKey("articles/2022/07/19/abc.json"),
            run -> {
              run.count(Telemetry.Count.EVENTS, 2);
              assertThat(MDC.get("step")).isEqualTo("extract");
              assertThat(MDC.get("articleId")).isEqualTo("abc");
              return "done";
            });
    assertThat(answer).isEqualTo("done");
    assertThat(MDC.get("articleId")).isNull();
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(line.at("/Events").asInt()).isEqualTo(2);
    assertThat(line.at("/articleId").asText()).isEqualTo("abc");
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1795856400000L);
    JsonNode metrics = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(metrics.at("/Namespace").asText()).isEqualTo("Marsad");
    assertThat(metrics.at("/Dimensions").toString()).isEqualTo("[[]]");
    assertThat(metrics.at("/Metrics/0/Name").asText()).isEqualTo("Events");
    assertThat(metrics.at("/Metrics/0/Unit").asText()).isEqualTo("Count");
  }

  @Test
  void aRunThatFailsIsCountedAndStillFails() {
    assertThatThrownBy(
            () ->
                telemetry.run(
                    "fetch",
                    Message.ofUrl("https://example.org"),
                    run -> {
                      throw new IOException("no answer");
                    }))
        .hasMessage("no answer");
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"Failed\":1")
        .doesNotContain("articleId");
    assertThat(MDC.get("runId")).isNull();
  }

  @Test
  void aRunIsNamedByItsTrace() throws IOException {
    System.setProperty("com.amazonaws.xray.traceHeader", "Root=1-5759e988-bd862e3f;Sampled=0");
    telemetry.run(
        "discover", null, run -> assertThat(MDC.get("runId")).isEqualTo("1-5759e988-bd862e3f"));
    System.clearProperty("com.amazonaws.xray.traceHeader");
    telemetry.run("discover", null, run -> assertThat((String) MDC.get("runId")).hasSize(36));
    assertThat(lines).isEmpty();
  }
}
