package marsad.steps.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.feed.Feed;
import marsad.feed.FeedItem;
import marsad.feed.FeedParser;
import marsad.parse.PageParser;
import marsad.steps.http.Source;
import marsad.steps.http.Unavailable;

/** Reads a news source: its page, feed or sitemap, and the sitemaps that a sitemap index names. */
final class SourceReader {
  private final Source source;

  SourceReader(Source source) {
    this.source = source;
  }

  /** The content of a news source; empty if it is unchanged. */
  Optional<Source.Page> find(NewsSource news, SourceState before)
      throws RejectedInput, Unavailable {
    boolean page = !news.links().isEmpty() || FeedParser.isTelegram(news.url());
    Source.Ask ask = page ? Source.Ask.page(news.url()) : Source.Ask.feed(news.url());
    return source.get(ask.unless(before.etag(), before.lastModified()));
  }

  /** The reports that the content names. */
  Feed reports(NewsSource news, Source.Page page) throws RejectedInput, Unavailable {
    if (!news.links().isEmpty()) {
      return Feed.links(PageParser.links(page.bytes(), page.charset(), page.url(), news.links()));
    }
    Feed feed = feed(news, page);
    if (feed.maps().isEmpty()) {
      return feed;
    }
    List<FeedItem> items = new ArrayList<>(feed.items());
    String problem = feed.problem();
    for (String map : feed.maps()) {
      try {
        Source.Ask ask = Source.Ask.feed(map).from(page.originOf(CanonicalUrl.of(map)));
        Optional<Source.Page> part = source.get(ask);
        if (part.isPresent()) {
          items.addAll(feed(news, part.get()).items());
        }
      } catch (RejectedInput e) {
        problem = map + ": " + e.getMessage();
      }
    }
    if (items.isEmpty() && problem == null) {
      problem = "the sitemaps that it names are empty";
    }
    return new Feed(items, List.of(), false, problem);
  }

  private static Feed feed(NewsSource news, Source.Page page) throws RejectedInput {
    return FeedParser.parse(page.bytes(), page.charset(), page.url(), news.zone());
  }
}
