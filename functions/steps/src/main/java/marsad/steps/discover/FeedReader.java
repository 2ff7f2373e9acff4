package marsad.steps.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.AbstractSiteMap.SitemapType;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.parse.FeedDates;
import marsad.parse.PageParser;
import marsad.steps.http.Source;

/** Reads what a source names: feeds and sitemaps, and the links of a page. Pure. */
final class FeedReader {
  /** Of an index of sitemaps so many are looked into, the newest. */
  private static final int MOST_MAPS = 3;

  /** Of a source so many reports are looked at. */
  private static final int MOST = 500;

  /**
   * What a document names.
   *
   * @param reports reports
   * @param maps other documents of this kind that name reports
   */
  record Contents(List<Found> reports, List<String> maps) {}

  private FeedReader() {}

  /** The reports that a page links to, by a CSS selector. */
  static Contents page(Source.Page page, String links) {
    List<Found> reports =
        PageParser.links(page.bytes(), page.charset(), page.url(), links).stream()
            .limit(MOST)
            .map(url -> new Found(url, null, null))
            .toList();
    return new Contents(reports, List.of());
  }

  /**
   * The reports of a feed or a sitemap.
   *
   * @throws RejectedInput if it is neither
   */
  static Contents feed(Source.Page page) throws RejectedInput {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap map = parser.parseSiteMap(page.bytes(), new URL(page.url()));
      if (map instanceof SiteMapIndex index) {
        return new Contents(List.of(), newest(index));
      }
      SitemapType type = map.getType();
      Map<String, String> written = FeedDates.of(page.bytes());
      List<Found> reports =
          ((SiteMap) map)
              .getSiteMapUrls().stream()
                  .limit(MOST)
                  .map(url -> found(url, type).orWritten(written))
                  .toList();
      if (reports.isEmpty() && !new String(page.bytes(), StandardCharsets.UTF_8).contains("<")) {
        throw new RejectedInput(InputRejectionReason.NOT_A_PAGE, "neither a feed nor a sitemap");
      }
      return new Contents(reports, List.of());
    } catch (UnknownFormatException | IOException e) {
      throw new RejectedInput(
          InputRejectionReason.NOT_A_PAGE, "neither a feed nor a sitemap: " + e.getMessage());
    }
  }

  private static List<String> newest(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .sorted(
            Comparator.comparing(
                AbstractSiteMap::getLastModified, Comparator.nullsFirst(Comparator.reverseOrder())))
        .limit(MOST_MAPS)
        .map(map -> map.getUrl().toString())
        .toList();
  }

  private static Found found(SiteMapURL url, SitemapType type) {
    String changed = moment(url.getLastModified());
    String published = type == SitemapType.RSS ? changed : news(url);
    return new Found(url.getUrl().toString(), published, changed == null ? published : changed);
  }

  /** The day of publication that a news sitemap gives. */
  private static String news(SiteMapURL url) {
    ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
    if (news == null) {
      return null;
    }
    return List.of(news).stream()
        .filter(NewsAttributes.class::isInstance)
        .map(attributes -> moment(((NewsAttributes) attributes).getPublicationDate()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String moment(Date date) {
    return date == null ? null : date.toInstant().toString();
  }
}
