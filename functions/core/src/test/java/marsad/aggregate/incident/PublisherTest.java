package marsad.aggregate.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.reference.Agencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who published a report, whatever the report calls him. */
class PublisherTest {
  private static final KnownPublishers KNOWN =
      KnownPublishers.of(Agencies.bundled(), List.of("www.Paper.example"));

  private static Report report(String url, String source) {
    return new Report(url, source, null, "en", null, null, null, null, "a-1", null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Shafaq.com/a,shafaq.com,shafaq.com",
    "https://news.shafaq.com:8443?x,news.shafaq.com,shafaq.com",
    "https://ev_il.example/a,ev_il.example,ev_il.example",
    "https://evil.example./a,evil.example,evil.example",
    "https://www.aa.com.tr/a,aa.com.tr,aa.com.tr",
    "https://192.0.2.7/a,192.0.2.7,192.0.2.7",
    "https://كركوك.example/a,xn--wgb9abay.example,xn--wgb9abay.example"
  })
  void isTheHostOfTheAddress(String url, String key, String site) {
    assertThat(Publisher.of(report(url, "Shafaq News"))).isEqualTo(new Publisher(key, site));
  }

  @ParameterizedTest
  @CsvSource({
    "https://shafaq.com@evil.example/a,evil.example",
    "https://shafaq.com:x@a.b.evil.example/a,a.b.evil.example"
  })
  void isNotWhatStandsBeforeTheHost(String url, String host) {
    assertThat(Publisher.hostOf(url)).hasValue(host);
  }

  @Test
  void hasANameOnlyWithoutAnAddress() {
    assertThat(Publisher.of(report(null, "River News")).key()).isEqualTo("name:river news");
    assertThat(Publisher.of(report(null, " ")).isNamed()).isFalse();
    assertThat(Publisher.of(report(null, null)).isNamed()).isFalse();
  }

  @Test
  void isKnownByItsHostAndThoseUnderIt() {
    assertThat(KNOWN.isKnown(report("https://paper.example/a", null))).isTrue();
    assertThat(KNOWN.isKnown(report("https://en.paper.example/a", null))).isTrue();
    assertThat(KNOWN.isKnown(report("https://wallpaper.example/a", null))).isFalse();
    assertThat(KNOWN.isKnown(report("https://paper.example.evil.example/a", null))).isFalse();
    assertThat(KNOWN.isKnown(report("https://evil.example/a", "Shafaq News"))).isFalse();
    assertThat(KNOWN.isKnown(report(null, "Shafaq News"))).isTrue();
    assertThat(KNOWN.isKnown(report("https://old.example/a", "sample/agency"))).isTrue();
  }
}
