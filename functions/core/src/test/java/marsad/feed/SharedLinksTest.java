package marsad.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feeds of which something would get lost without a word. */
class SharedLinksTest {
  private static String item(int n, String rest) {
    return "<item><title>Report %d</title>%s</item>".formatted(n, rest);
  }

  private static Feed rss(String rest, int items) throws Exception {
    return FeedParserTest.read(
        FeedParserTest.rss(
            IntStream.range(0, items)
                .mapToObj(n -> item(n, rest.replace("#n", String.valueOf(n))))
                .collect(Collectors.joining())));
  }

  @Test
  void whereAllLinksAreTheSameTheGuidIsTheAddress() throws Exception {
    Feed feed = rss("<link>https://example.org/</link><guid>https://example.org/#n</guid>", 3);
    assertThat(feed.items()).extracting(FeedItem::url).endsWith("https://example.org/2");
    assertThat(feed.problem()).isNull();
  }

  @Test
  void reportsThatCannotBeToldApartAreSaid() throws Exception {
    assertThat(rss("<link>https://example.org/live?x=1</link>", 3).problem())
        .isEqualTo("3 items share an address and count as one report");
    assertThat(rss("<link>https://example.org/live</link>", 2).problem())
        .as("a report and its revision")
        .isNull();
  }

  @Test
  void ofTooManyTheNewestAreRead() throws Exception {
    String map =
        IntStream.range(0, 600)
            .mapToObj(
                n ->
                    "<url><loc>https://example.org/%d</loc><lastmod>2026-%02d-01</lastmod></url>"
                        .formatted(n, 1 + n / 60))
            .collect(Collectors.joining());
    Feed feed = FeedParserTest.read("<urlset>" + map + "</urlset>");
    List<String> urls = feed.items().stream().map(FeedItem::url).toList();
    assertThat(urls).hasSize(500).contains("https://example.org/599");
    assertThat(feed.problem()).isNull();
    assertThat(rss("<link>https://example.org/#n</link>", 600).problem())
        .isEqualTo("only 500 of its 600 items are read");
  }
}
