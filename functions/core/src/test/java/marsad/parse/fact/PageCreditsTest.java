package marsad.parse.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marsad.reference.Agencies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who wrote a page, and where else it stands. */
class PageCreditsTest {
  private static PageCredits of(String head, String body) {
    Document page =
        Jsoup.parse(
            "<html><head>" + head + "</head><body>" + body + "</body></html>",
            "https://news.example/en/a");
    return PageFacts.of(page, Agencies.bundled()).credits();
  }

  private static String jsonLd(String fields) {
    return "<script"
        + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-07-19\","
        + fields
        + "}</script>";
  }

  @Test
  void peopleAndOfficesStandApart() {
    PageCredits credits =
        of(
            jsonLd(
                "\"author\":[{\"@type\":\"Person\",\"name\":\"Jane Doe\"},"
                    + "{\"@type\":\"Organization\",\"name\":\"Shafaq News\"}]"),
            "");
    assertThat(credits.authors()).containsExactly("Jane Doe");
    assertThat(credits.agencies()).containsExactly("Shafaq News");
    credits = of("<meta name='author' content='By Jane Doe and John Roe, AFP'>", "");
    assertThat(credits.authors()).containsExactly("Jane Doe", "John Roe");
    assertThat(credits.agencies()).containsExactly("AFP");
    credits =
        of("", "<h1>T</h1><span class='byline'>بقلم: سارة كريم - وكالة الأنباء العراقية</span>");
    assertThat(credits.authors()).containsExactly("سارة كريم");
    assertThat(credits.agencies()).containsExactly("وكالة الأنباء العراقية");
  }

  @Test
  void addressesAndDatesAreNoNames() {
    PageCredits credits =
        of(
            "<meta property='article:author' content='https://facebook.com/jane'>"
                + "<meta name='dc.creator' content='Updated 19/07/2022'>",
            "");
    assertThat(credits.authors()).isEmpty();
    assertThat(credits.agencies()).isEmpty();
  }

  @Test
  void otherAddressesOfTheReportAreKept() {
    PageCredits credits =
        of(
            "<link rel='canonical' href='/en/a'><link rel='amphtml' href='/amp/a'>"
                + "<link rel='alternate' hreflang='ar' href='/ar/a'>"
                + "<link rel='alternate' hreflang='en' href='/en/a'>"
                + "<link rel='alternate' hreflang='x-default' href='/'>",
            "");
    assertThat(credits.canonical()).isEqualTo("https://news.example/en/a");
    assertThat(credits.amp()).isEqualTo("https://news.example/amp/a");
    assertThat(credits.languages()).containsOnly(Map.entry("ar", "https://news.example/ar/a"));
  }

  @Test
  void thePublisherIsTheSourceWhereThePageNamesNoSite() {
    String publisher = "\"publisher\":{\"@type\":\"Organization\",\"name\":\"News &amp; Co\"}";
    Document page = Jsoup.parse("<head>" + jsonLd(publisher) + "</head>");
    assertThat(PageFacts.of(page, Agencies.bundled()).site()).isEqualTo("News & Co");
  }
}
