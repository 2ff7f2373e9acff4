package marsad.steps.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
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
    Source.Ask ask =
        news.links().isEmpty() ? Source.Ask.feed(news.url()) : Source.Ask.page(news.url());
    return source.get(ask.unless(before.etag(), before.lastModified()));
  }

  /** The reports that the content names. */
  List<Found> reports(NewsSource news, Source.Page page) throws RejectedInput, Unavailable {
    if (!news.links().isEmpty()) {
      return FeedReader.page(page, news.links()).reports();
    }
    FeedReader.Contents contents = FeedReader.feed(page);
    List<Found> reports = new ArrayList<>(contents.reports());
    for (String map : contents.maps()) {
      Source.Ask ask = Source.Ask.feed(map).from(page.originOf(CanonicalUrl.of(map)));
      Optional<Source.Page> part = source.get(ask);
      if (part.isPresent()) {
        reports.addAll(FeedReader.feed(part.get()).reports());
      }
    }
    return reports;
  }
}
