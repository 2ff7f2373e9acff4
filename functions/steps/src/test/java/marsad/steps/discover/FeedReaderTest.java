package marsad.steps.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import marsad.article.RejectedInput;
import marsad.steps.http.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class FeedReaderTest {
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>";

  private static Source.Page page(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Source.Page("https://example.org/feed", bytes, null, Map.of(), false);
  }

  private static FeedReader.Contents read(String body) throws RejectedInput {
    return FeedReader.feed(page(HEAD + body));
  }

  @Test
  void readsRss() throws Exception {
    assertThat(
            read("""
            <rss version="2.0"><channel><title>أخبار</title><link>https://example.org/</link>
            <item><title>هجوم</title><link>https://example.org/ar/1</link>
            <pubDate>Sun, 22 Nov 2026 09:30:00 +0300</pubDate></item>
            <item><title>x</title><link><![CDATA[/ar/2?a=1&b=2]]></link></item>
            </channel></rss>\
            """)
                .reports())
        .containsExactly(
            new Found("https://example.org/ar/1", "2026-11-22T06:30:00Z", "2026-11-22T06:30:00Z"),
            new Found("https://example.org/ar/2?a=1&b=2", null, null));
  }

  @Test
  void passesDatesOfOtherFormsOnAsTheyAreWritten() throws Exception {
    assertThat(
            read("""
            <rss version="2.0"><channel>
            <item><link>https://example.org/1</link><pubDate> 19/07/2022
            10:00 </pubDate></item>
            <item><link>https://example.org/2</link><pubDate>last week</pubDate></item>
            </channel></rss>\
            """)
                .reports())
        .containsExactly(
            new Found("https://example.org/1", "19/07/2022 10:00", null),
            new Found("https://example.org/2", "last week", null));
  }

  @Test
  void readsAtom() throws Exception {
    assertThat(
            read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>n</title>
            <entry><title>a</title><link href="https://example.org/en/1"/>
            <updated>2026-11-22T06:30:00Z</updated></entry></feed>\
            """)
                .reports())
        .containsExactly(new Found("https://example.org/en/1", null, "2026-11-22T06:30:00Z"));
  }

  @Test
  void readsNewsSitemapsAndTheirIndex() throws Exception {
    assertThat(
            read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/ckb/1</loc><news:news><news:publication>
            <news:name>n</news:name><news:language>ckb</news:language></news:publication>
            <news:publication_date>2026-11-22T09:30:00+03:00</news:publication_date>
            <news:title>t</news:title></news:news></url></urlset>\
            """)
                .reports())
        .containsExactly(
            new Found("https://example.org/ckb/1", "2026-11-22T06:30:00Z", "2026-11-22T06:30:00Z"));
    assertThat(
            read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/old.xml</loc><lastmod>2019-01-01</lastmod></sitemap>
            <sitemap><loc>https://example.org/new.xml</loc><lastmod>2026-11-22</lastmod></sitemap>
            </sitemapindex>\
            """)
                .maps())
        .containsExactly("https://example.org/new.xml", "https://example.org/old.xml");
  }

  @Test
  void readsThePagesThatAPageLinksTo() {
    String page =
        "<nav><a href='/about'>x</a></nav><h2><a href='/n/1'>a</a></h2><h2><a"
            + " href='/n/1'>b</a></h2>";
    assertThat(FeedReader.page(page(page), "h2").reports())
        .containsExactly(new Found("https://example.org/n/1", null, null));
  }

  @Test
  void whatIsNoFeedIsRejected() {
    for (String body : new String[] {"", "hello", "{\"a\":1}", "<html><body>no</body></html>"}) {
      assertThatThrownBy(() -> FeedReader.feed(page(body)))
          .as(body)
          .isInstanceOf(RejectedInput.class);
    }
  }

  @Test
  void entitiesAreNotFollowed() {
    String secret =
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item>"
            + "<link>https://example.org/&x;</link></item></channel></rss>";
    String laughs =
        "<!DOCTYPE r [<!ENTITY a 'haha'>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
            + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>"
            + "<!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]>"
            + "<rss><channel><item><link>https://example.org/&f;</link></item></channel></rss>";
    for (String body : new String[] {secret, laughs}) {
      assertThatThrownBy(() -> read(body)).isInstanceOf(RejectedInput.class);
    }
  }
}
