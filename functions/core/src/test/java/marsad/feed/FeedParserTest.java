package marsad.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import marsad.article.Moment;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.Test;

class FeedParserTest {
  static final String URL = "https://example.org/news/feed";

  static Feed read(String body) throws RejectedInput {
    return read(body, URL, Moment.LOCAL);
  }

  static Feed read(String body, String url, ZoneId zone) throws RejectedInput {
    return FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), null, url, zone);
  }

  private static List<String> addresses(String body) throws RejectedInput {
    return read(body).items().stream().map(FeedItem::url).toList();
  }

  static String rss(String item) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title>"
        + item
        + "</channel></rss>";
  }

  @Test
  void readsRss() throws Exception {
    Feed feed =
        read(
            rss(
                "<item><title>هجوم"
                    + " &amp;quot;داقوق&amp;quot;</title><link>https://example.org/ar/1</link><pubDate>Sun,"
                    + " 22 Nov 2026 09:30:00 +0300</pubDate></item>"
                    + "<item><link><![CDATA[/ar/2?a=1&b=2]]></link></item>"));
    assertThat(feed.problem()).isNull();
    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                "https://example.org/ar/1",
                "هجوم \"داقوق\"",
                "2026-11-22T09:30:00+03:00",
                "2026-11-22T09:30:00+03:00",
                null),
            FeedItem.link("https://example.org/ar/2?a=1&b=2"));
  }

  @Test
  void linksStandAgainstTheNearestBase() throws Exception {
    String entry = "<entry%s><link href='%s'/><updated>2026-11-22T06:30:00Z</updated></entry>";
    String atom = "<feed xmlns='http://www.w3.org/2005/Atom'%s>" + entry + "</feed>";
    String base = " xml:base='https://example.org/a/2026/'";
    assertThat(addresses(atom.formatted(base, "", "1.html")))
        .containsExactly("https://example.org/a/2026/1.html");
    assertThat(addresses(atom.formatted("", base, "1.html")))
        .containsExactly("https://example.org/a/2026/1.html");
    assertThat(addresses(atom.formatted(base, " xml:base='../2025/'", "1.html")))
        .containsExactly("https://example.org/a/2025/1.html");
    assertThat(addresses(atom.formatted("", "", "1.html")))
        .containsExactly("https://example.org/news/1.html");
    assertThat(addresses(atom.formatted("", "", "?p=1")))
        .containsExactly("https://example.org/news/feed?p=1");
  }

  @Test
  void readsRss1WithTheDateOfDublinCore() throws Exception {
    String rdf =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + "<channel rdf:about='https://example.org/'><items><rdf:Seq>"
            + "<rdf:li resource='https://example.org/1'/></rdf:Seq></items></channel>"
            + "<item rdf:about='https://example.org/1'><dc:date>2026-11-27T08:00:00+03:00</dc:date>"
            + "</item></rdf:RDF>";
    assertThat(read(rdf).items())
        .containsExactly(
            new FeedItem(
                "https://example.org/1",
                null,
                "2026-11-27T08:00:00+03:00",
                "2026-11-27T08:00:00+03:00",
                null));
  }

  @Test
  void readsNewsSitemapsAndTheirIndex() throws Exception {
    Feed map =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
             xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><image:image><image:loc>https://example.org/p.jpg</image:loc></image:image>
            <loc>https://example.org/ckb/1</loc><news:news><news:publication>
            <news:name>n</news:name><news:language>ckb</news:language></news:publication>
            <news:publication_date>2026-11-22T09:30:00+03:00</news:publication_date>
            <news:title>t</news:title></news:news></url></urlset>\
            """);
    assertThat(map.items())
        .containsExactly(
            new FeedItem(
                "https://example.org/ckb/1",
                "t",
                "2026-11-22T09:30:00+03:00",
                "2026-11-22T09:30:00+03:00",
                null));
    Feed index =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/old.xml</loc><lastmod>2019-01-01</lastmod></sitemap>
            <sitemap><loc>https://example.org/new.xml</loc><lastmod>2026-11-22</lastmod></sitemap>
            </sitemapindex>\
            """);
    assertThat(index.maps())
        .containsExactly("https://example.org/new.xml", "https://example.org/old.xml");
  }

  @Test
  void readsJsonFeeds() throws Exception {
    Feed feed =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":[{\"id\":7,\"url\":\"/a/1\",\"title\":\"A"
                + " &amp; B\",\"content_text\":\"one <two>\\n"
                + "three\",\"date_published\":\"2026-11-27T08:00:00+03:00\"}]}");
    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                "https://example.org/a/1",
                "A & B",
                "2026-11-27T08:00:00+03:00",
                "2026-11-27T08:00:00+03:00",
                "<p>one &lt;two&gt;</p><p>three</p>"));
  }

  @Test
  void carriesTheTextThatAFeedHolds() throws Exception {
    String text = "<p>A drone hit a gas field near Dibis on Thursday evening, police said.</p>";
    String item = "<item><link>/1</link><content:encoded><![CDATA[%s]]></content:encoded></item>";
    FeedItem found = read(rss(item.formatted(text))).items().get(0);
    assertThat(found.content()).isEqualTo(text);
    FeedText report =
        new FeedText(
            "https://example.org/1",
            "x",
            "T",
            null,
            text + "<p>The post T appeared first on X.</p>");
    assertThat(report.article().text())
        .isEqualTo("A drone hit a gas field near Dibis on Thursday evening, police said.");
  }

  @Test
  void readsThePublicPageOfATelegramChannel() throws Exception {
    String post =
        "<div class='tgme_widget_message' data-post='desk/12'><div"
            + " class='tgme_widget_message_reply'><div"
            + " class='tgme_widget_message_text'>old</div></div><div"
            + " class='tgme_widget_message_text'>هجوم في داقوق<br>قتل شرطيان</div><a"
            + " class='tgme_widget_message_date'><time"
            + " datetime='2026-11-27T05:00:00+00:00'></time></a></div>";
    Feed feed = read("<html><body>" + post + "</body></html>", "https://t.me/s/desk", Moment.LOCAL);
    assertThat(feed.whole()).isTrue();
    FeedItem item = feed.items().get(0);
    assertThat(item.url()).isEqualTo("https://t.me/desk/12");
    assertThat(item.published()).isEqualTo("2026-11-27T05:00:00+00:00");
    assertThat(new FeedText(item.url(), "x", null, null, item.content()).text())
        .isEqualTo("هجوم في داقوق\nقتل شرطيان");
    assertThat(read("<html></html>", "https://t.me/s/desk", Moment.LOCAL).problem())
        .contains("shows no post");
  }

  @Test
  void readsAListOfFeeds() throws Exception {
    String opml =
        "<opml version='2.0'><body><outline text='Iraq'><outline text='A &amp; B' type='rss'"
            + " xmlUrl='https://example.org/a?x=1&amp;y=2'/><outline"
            + " xmlurl='https://example.org/b'/><outline text='again'"
            + " xmlUrl='https://example.org/b'/></outline></body></opml>";
    assertThat(Opml.parse(opml))
        .containsExactly(
            new Opml.Outline("A & B", "https://example.org/a?x=1&y=2"),
            new Opml.Outline("https://example.org/b", "https://example.org/b"));
    assertThatThrownBy(() -> Opml.parse("<rss/>")).isInstanceOf(RejectedInput.class);
  }
}
