package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "Tue, 24 Nov 2026 10:01:00 GMT | 60",
        "Tue, 24 Nov 2026 09:00:00 GMT | 0",
        "999999999 | 21600",
        "-5 | 0",
        "soon | 0",
        "'' | 0"
      })
  void readsSecondsAndMoments(String header, long seconds) {
    assertThat(RetryAfter.of(header, Instant.parse("2026-11-24T10:00:00Z")))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
