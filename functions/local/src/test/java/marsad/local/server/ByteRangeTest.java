package marsad.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file of a hundred bytes (RFC 9110, 14). */
class ByteRangeTest {
  private static final int SIZE = 100;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,0,0",
    "bytes=0-,0,99",
    "bytes=10-19,10,19",
    "bytes=99-,99,99",
    "bytes=90-1000,90,99",
    "bytes=0-99999999999999999999,0,99",
    "bytes=-1,99,99",
    "bytes=-100,0,99",
    "bytes=-99999999999999999999,0,99",
    "BYTES=5-6,5,6",
    "bytes= 5-6 ,5,6",
    "bytes=0005-006,5,6"
  })
  void partsThatTheFileHolds(String header, int first, int last) {
    ByteRange range = ByteRange.of(header, SIZE).orElseThrow();
    assertThat(range).isEqualTo(new ByteRange(first, last));
    assertThat(range.contentRange(SIZE)).isEqualTo("bytes " + first + "-" + last + "/100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=99999999999-", "bytes=-0"})
  void partsBehindTheEnd(String header) {
    ByteRange range = ByteRange.of(header, SIZE).orElseThrow();
    assertThat(range.isSatisfiable()).isFalse();
    assertThat(range.contentRange(SIZE)).isEqualTo("bytes */100");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5",
        "bytes=9-5",
        "bytes=a-b",
        "bytes=1-2-3",
        "bytes=--1",
        "bytes=+1-2",
        "items=0-1",
        "bytes 0-1",
        "bytes=0-1,5-6",
        "bytes=0x1-2",
        "bytes=\u0661-\u0662"
      })
  void whatIsNoPartIsPassedOver(String header) {
    assertThat(ByteRange.of(header, SIZE)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-1"})
  void anEmptyFileHasNoParts(String header) {
    assertThat(ByteRange.of(header, 0).orElseThrow().isSatisfiable()).isFalse();
  }
}
