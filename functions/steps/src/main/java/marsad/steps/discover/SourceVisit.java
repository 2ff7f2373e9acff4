package marsad.steps.discover;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.Moment;
import marsad.article.PublicationTime;
import marsad.article.RejectedInput;
import marsad.feed.Feed;
import marsad.feed.FeedItem;
import marsad.feed.FeedText;
import marsad.json.Json;
import marsad.steps.http.Source;
import marsad.steps.http.Visit;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/** Sorts the reports that one reading of a source named into new ones and known ones. */
final class SourceVisit {
  /** Maximum age of a report; older ones are left to {@code ingest}. */
  private static final Duration OLDEST = Duration.ofDays(7);

  private final NewsSource news;
  private final SourceState before;
  private final Source.Page page;
  private final Set<String> elsewhere;
  private final Stores stores;
  private final Instant now;

  private final Map<String, String> seen = new HashMap<>();
  private final List<UrlList.Line> lines = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<FeedText> texts = new ArrayList<>();
  private final SourceProblems problems = new SourceProblems();
  private SourceDay given = SourceDay.NONE;

  /**
   * @param elsewhere keys of addresses that another source has named; those that are new here are
   *     added
   */
  SourceVisit(
      NewsSource news,
      SourceState before,
      Source.Page page,
      Set<String> elsewhere,
      Stores stores,
      Instant now) {
    this.news = news;
    this.before = before;
    this.page = page;
    this.elsewhere = elsewhere;
    this.stores = stores;
    this.now = now;
  }

  /** Sorts all reports. */
  void take(Feed feed) throws IOException {
    problems.document(feed.problem());
    for (FeedItem item : feed.items()) {
      take(item, feed.whole());
    }
  }

  /** Number of new reports. */
  int found() {
    return given.found();
  }

  /** What is wrong with the content; empty where nothing is. */
  Optional<String> problem() {
    return problems.text();
  }

  /** The addresses of the new reports. */
  List<String> addresses() {
    List<String> all = new ArrayList<>(lines.stream().map(UrlList.Line::url).toList());
    articles.forEach(article -> all.add(article.url()));
    return all;
  }

  /** The state of the source after this reading. */
  SourceState state() {
    String last = problems.newest() == null ? null : problems.newest().toString();
    return before.read(page, seen, given, last, problems.text().orElse(null), now, news.every());
  }

  /** Drops the new reports into {@code inbox/}: addresses as a list, whole reports as articles. */
  void drop() throws IOException {
    for (FeedText text : texts) {
      Stores.put(stores.inner(), textKey(text.url()), Json.bytes(text), "application/json");
    }
    if (!lines.isEmpty()) {
      new UrlList(lines).drop(stores, "feed-" + news.id());
    }
    new ArticleList(articles).drop(stores, "feed-" + news.id());
  }

  private void take(FeedItem item, boolean whole) throws IOException {
    CanonicalUrl address;
    try {
      address = CanonicalUrl.of(item.url() == null ? "" : item.url());
    } catch (RejectedInput noAddress) {
      problems.noAddress(); // a feed may link to anything, e.g. a mailbox
      return;
    }
    Optional<String> published =
        PublicationTime.find(item.published(), now).map(PublicationTime::iso);
    Instant changed = moment(item.changed()).filter(this::isPast).orElse(null);
    boolean old = changed != null && changed.isBefore(now.minus(OLDEST));
    if (news.links().isEmpty()) {
      problems.item(item, published.isPresent(), changed, old);
    } else {
      problems.link();
    }
    FeedText post = whole ? text(item, address, published.orElse(null)) : null;
    if (whole && post == null) {
      return; // a picture without words
    }
    String version = changed == null ? "" : changed.toString();
    if (whole) {
      version = FetchKeys.hash(post.text()); // posts are edited without a date
    }
    boolean known = seen.putIfAbsent(address.key(), version) != null;
    if (known || old || !isNew(address, changed, version, whole)) {
      return;
    }
    if (whole) {
      add(post);
    } else {
      FeedText text = text(item, address, published.orElse(null));
      String key = text == null ? null : textKey(address.address());
      if (text != null) {
        texts.add(text);
      }
      lines.add(new UrlList.Line(address.address(), item.published(), page.originOf(address), key));
    }
    count(published.isPresent(), changed);
  }

  private void add(FeedText text) {
    try {
      articles.add(text.article());
    } catch (RejectedInput e) {
      problems.post(e.getMessage());
    }
  }

  private void count(boolean dated, Instant changed) {
    boolean timed = changed != null;
    long minutes = timed ? Math.max(0, Duration.between(changed, now).toMinutes()) : 0;
    given = given.plus(new SourceDay(1, dated ? 0 : 1, timed ? 1 : 0, minutes, 0));
  }

  private FeedText text(FeedItem item, CanonicalUrl address, String published) {
    if (item.content() == null) {
      return null;
    }
    FeedText text =
        new FeedText(address.address(), news.name(), item.title(), published, item.content());
    return text.text().length() < FeedText.MIN_TEXT ? null : text;
  }

  private boolean isNew(CanonicalUrl address, Instant changed, String version, boolean whole)
      throws IOException {
    String known = before.seen().get(address.key());
    if (known != null) {
      return whole ? !known.equals(version) : changed != null && isAfter(changed, known);
    }
    if (!elsewhere.add(address.key())) {
      return false;
    }
    Optional<Visit> visit = stores.find(FetchKeys.visit(address), Visit.class);
    return visit.isEmpty() || changed != null && isAfter(changed, visit.get().at());
  }

  private boolean isPast(Instant moment) {
    return moment.isBefore(now.plus(Duration.ofDays(1)));
  }

  private static boolean isAfter(Instant moment, String iso) {
    return moment(iso).filter(moment::isAfter).isPresent();
  }

  private static Optional<Instant> moment(String iso) {
    return iso == null || iso.isEmpty() ? Optional.empty() : Moment.findInstant(iso);
  }

  private String textKey(String url) {
    return FetchKeys.feedText(now.atOffset(ZoneOffset.UTC).toLocalDate(), url);
  }
}
