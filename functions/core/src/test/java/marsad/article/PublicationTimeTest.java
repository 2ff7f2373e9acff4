package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-28T21:30:00Z"); // the 29th in Baghdad

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // as exact as it is written, and as it is written where that is in order
        "2022-07|2022-07",
        "2022-07-19|2022-07-19",
        "2022-07-19T10:00:00+03:00|2022-07-19T10:00:00+03:00",
        "2022-07-19T10:00+03:00|2022-07-19T10:00+03:00",
        "2022-07-19T07:00:00.125Z|2022-07-19T07:00:00.125Z",
        // other spellings of ISO 8601; without zone it is Baghdad, which had summer time until 2007
        "2022-07-19T10:00:00|2022-07-19T10:00:00+03:00",
        "2005-07-19T10:00:00|2005-07-19T10:00:00+04:00",
        "2022-07-19 10:00|2022-07-19T10:00:00+03:00",
        "2022-07-19T10:00:00+0300|2022-07-19T10:00:00+03:00",
        "2022-07-19T10:00:00-05|2022-07-19T10:00:00-05:00",
        "2022-07-19 07:00:00 UTC|2022-07-19T07:00:00Z",
        "2022-07-19T10:00:00+03:00[Asia/Baghdad]|2022-07-19T10:00:00+03:00",
        "2022-07-19t07:00:00z|2022-07-19T07:00:00Z",
        "20220719|2022-07-19",
        "20220719T070000Z|2022-07-19T07:00:00Z",
        "2022/7/9|2022-07-09",
        // RFC 822 and 1123
        "Tue, 19 Jul 2022 10:00:00 +0300|2022-07-19T10:00:00+03:00",
        "Tue, 19 Jul 2022 07:00:00 GMT|2022-07-19T07:00:00Z",
        "Tuesday, 19-Jul-22 07:00:00 UT|2022-07-19T07:00:00Z",
        "19 Jul 22 10:00 EST|2022-07-19T10:00:00-05:00",
        "19 Jul 2022 10:00:00 EDT|2022-07-19T10:00:00-04:00",
        "Tue, 19 Jul 2022 07:00:00 Z|2022-07-19T07:00:00Z",
        "19 Jul 99 10:00 GMT|1999-07-19T10:00:00Z",
        "Tue, 19 Jul 2022 10:00:00|2022-07-19T10:00:00+03:00",
        // seconds and milliseconds since 1970
        "1658221200|2022-07-19T09:00:00Z",
        "1658221200.5|2022-07-19T09:00:00.500Z",
        "1658221200000|2022-07-19T09:00:00Z",
        // the day first
        "19/07/2022|2022-07-19",
        "3/4/2022|2022-04-03",
        "19/07/2022 10:00|2022-07-19T10:00:00+03:00",
        "19-07-2022|2022-07-19",
        "19.07.2022 22:15:01|2022-07-19T22:15:01+03:00",
        // English months
        "Nov 27 2026|2026-11-27",
        "27 November 2026|2026-11-27",
        "November 27, 2026 at 9:05 PM EST|2026-11-27T21:05:00-05:00",
        "Sept. 3rd, 2022|2022-09-03",
        "Tue Jul 19 2022 10:00:00 GMT+0300 (Arabian Standard Time)|2022-07-19T10:00:00+03:00",
        "Tue Jul 19 10:00:00 2022|2022-07-19T10:00:00+03:00",
        // digits of the region
        "٢٠٢٢-٠٧-١٩|2022-07-19",
        "۱۹/۰۷/۲۰۲۲ ۱۰:۰۰|2022-07-19T10:00:00+03:00",
        "'  2022-07-19 '|2022-07-19",
      })
  void readsTheFormsThatTimesAreWrittenIn(String written, String iso) {
    assertThat(PublicationTime.find(written)).hasValue(new PublicationTime(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "yesterday",
        "2022",
        "2022-13",
        "2022-02-30",
        "2022-07-19T25:00:00Z",
        "2022-07-19T10:00:00 XYZ",
        "07/19/2022",
        "31/02/2022",
        "19/07/22",
        "Tue, 19 Jul 2022 10:00:00 QQQ",
        "0001-01-01",
        "1970-01-01",
        "1989-12-31",
        "9999-12-31",
        "+12022-07-19T10:00:00Z",
        "0",
        "1",
        "99999999999999999999",
        "-1658221200",
        "2022-07-19; DROP",
        "\"><script>window.pwn=5</script>",
        "2022-07-192022-07-19"
      })
  void anythingElseIsNoTime(String written) {
    assertThat(PublicationTime.find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30,false",
    "2026-12-01,true",
    "2026-11-30T23:59:00+03:00,false",
    "2026-11-30T21:30:00Z,true",
    "2026-11,false",
    "2026-12,true"
  })
  void aTimeMayBeTomorrowInBaghdadAtMost(String iso, boolean after) {
    assertThat(new PublicationTime(iso).isAfter(NOW)).isEqualTo(after);
    assertThat(PublicationTime.find(iso, NOW).isEmpty()).isEqualTo(after);
  }

  @Test
  void holdsNothingButItsOwnForm() {
    assertThatThrownBy(() -> new PublicationTime("19/07/2022"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PublicationTime("2022-07-19T10:00:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
