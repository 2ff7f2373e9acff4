package marsad.steps.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import marsad.article.Article;
import marsad.article.BadField;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.PublicationTime;
import marsad.article.RejectedInput;
import marsad.feed.FeedText;
import marsad.parse.PageParser;
import marsad.parse.ParsedPage;
import marsad.steps.discover.ArticleList;
import marsad.steps.discover.UrlList;
import marsad.steps.http.AddressOrigin;
import marsad.steps.http.Source;
import marsad.steps.http.Visit;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * Fetches a page and stores its report as an article. The same page again changes nothing; an
 * updated page replaces its own article.
 */
public final class FetchStep {
  private final Source source;
  private final Stores stores;
  private final ArticleStore articles;
  private final InputRejectionStore rejections;
  private final Clock clock;
  private final Duration fresh;

  /**
   * @param fresh time for which a fetched page is not fetched again, zero or more
   */
  public FetchStep(Source source, Stores stores, Clock clock, Duration fresh) {
    this.source = source;
    this.stores = Access.limit("fetch", stores);
    this.articles = new ArticleStore(this.stores, clock);
    this.rejections = new InputRejectionStore(this.stores, clock);
    this.clock = clock;
    this.fresh = fresh;
  }

  /**
   * Fetches a page and stores its article.
   *
   * @param published publication time for a page that states none, as the source writes it; or null
   * @return the key of the article
   * @throws RejectedInput if the page is missing or no article; the reason is stored too
   */
  public String fetch(String url, String published) throws IOException, RejectedInput {
    return keepAddress(url, published).key();
  }

  /** Fetches an address of a list; returns the key of the article. */
  String fetch(UrlList.Line line) throws IOException, RejectedInput {
    return keepAddress(line).key();
  }

  /** Fetches a typed address; the result says whether the same article was stored before. */
  public StoredArticle keepAddress(String url, String published) throws IOException, RejectedInput {
    return keepAddress(new UrlList.Line(url, published, AddressOrigin.TYPED));
  }

  private StoredArticle keepAddress(UrlList.Line line) throws IOException, RejectedInput {
    String url = line.url();
    try {
      String visits = FetchKeys.visit(CanonicalUrl.of(url));
      Optional<Visit> last = last(visits);
      if (last.isPresent() && clock.instant().isBefore(moment(last.get()).plus(fresh))) {
        return new StoredArticle(last.get().key(), true);
      }
      Source.Ask any = Source.Ask.page(url).from(line.origin());
      Source.Ask ask = last.map(v -> any.unless(v.etag(), v.lastModified())).orElse(any);
      Optional<Source.Page> page = source.get(ask);
      StoredArticle stored =
          page.isPresent()
              ? keepPage(line, page.get())
              : new StoredArticle(last.orElseThrow().key(), true);
      Visit visit =
          page.isPresent()
              ? new Visit(
                  stored.key(),
                  now(),
                  page.get().header("etag"),
                  page.get().header("last-modified"))
              : new Visit(stored.key(), now(), ask.etag(), ask.lastModified());
      stores.update(visits, Visit.class, old -> visit);
      return stored;
    } catch (RejectedInput e) {
      rejections.note(line, e.reason(), e.getMessage());
      throw e;
    }
  }

  /** The last visit of an address; empty if there was none or its article is gone. */
  private Optional<Visit> last(String visits) throws IOException {
    Optional<Visit> last = stores.find(visits, Visit.class);
    return last.isPresent() && stores.inner().find(last.get().key()).isPresent()
        ? last
        : Optional.empty();
  }

  private static Instant moment(Visit visit) {
    return OffsetDateTime.parse(visit.at()).toInstant();
  }

  private StoredArticle keepPage(UrlList.Line line, Source.Page page)
      throws IOException, RejectedInput {
    List<ParsedPage> all = parsed(line, page);
    Instant now = clock.instant();
    ParsedPage parsed = all.get(0).dated(line.published(), now).datedBy(now);
    StoredArticle stored = keepPage(line.url(), parsed);
    new ArticleList(all.stream().skip(1).map(entry -> entry.dated(null, now).article()).toList())
        .drop(stores, "live"); // all entries of a live blog but the newest
    RawPages.put(stores.inner(), now, parsed.article().id(), page);
    return stored;
  }

  /** The reports of a page; where the page shows none, the one that the feed carries. */
  private List<ParsedPage> parsed(UrlList.Line line, Source.Page page)
      throws IOException, RejectedInput {
    try {
      return PageParser.readAll(page.bytes(), page.charset(), line.url(), null);
    } catch (RejectedInput e) {
      Optional<FeedText> text =
          FetchKeys.isFeedText(line.text())
              ? stores.find(line.text(), FeedText.class)
              : Optional.empty();
      if (text.isEmpty()) {
        throw e;
      }
      return List.of(new ParsedPage(text.get().article(), null));
    }
  }

  /**
   * Stores the article of a page. A date of the page that cannot be read is stored as a rejection.
   *
   * @param input name of the page in rejections
   */
  public StoredArticle keepPage(String input, ParsedPage page) throws IOException {
    StoredArticle stored = articles.put(page.article());
    if (page.badDate() == null) {
      forget(input, page.article());
    } else {
      BadField date =
          new BadField(
              InputRejectionReason.BAD_DATE, "date", page.badDate(), PublicationTime.EXPECTED);
      rejections.note(input, InputRejectionReason.BAD_DATE, date.getMessage());
    }
    return stored;
  }

  /**
   * Stores an article that came as one.
   *
   * @return its key
   */
  public String store(Article given) throws IOException {
    StoredArticle stored = articles.put(given);
    if (given.url() != null) {
      rejections.forget(given.url());
    }
    return stored.key();
  }

  private void forget(String input, Article article) throws IOException {
    rejections.forget(input);
    if (article.url() != null
        && !FetchKeys.rejected(article.url()).equals(FetchKeys.rejected(input))) {
      rejections.forget(article.url());
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
  }
}
