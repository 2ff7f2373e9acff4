package marsad.steps.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.Moment;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.parse.PageParser;
import marsad.steps.Layout;
import marsad.steps.Visit;
import marsad.steps.http.Source;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;

/** Gets a report and stores it as an article, once; an updated page replaces its own article. */
public final class FetchStep {
  private final Source source;
  private final Stores stores;
  private final Rejections rejections;
  private final Clock clock;
  private final Duration fresh;

  /**
   * @param fresh a page that was fetched so short a time ago is not fetched again
   */
  public FetchStep(Source source, Stores stores, Clock clock, Duration fresh) {
    this.source = source;
    this.stores = stores;
    this.rejections = new Rejections(stores, clock);
    this.clock = clock;
    this.fresh = fresh;
  }

  /**
   * Where an article lies and what of it was stored.
   *
   * @param key key of the article
   * @param sha256 of its text
   * @param revisions the SHA-256 of each text that it has had, oldest first, the present one
   *     included; of very many the newest
   */
  public record Pointer(String key, String sha256, List<String> revisions) {
    private static final int MOST = 50;

    public Pointer {
      revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    /** The pointer to a text, given the one to the text before or null. */
    static Pointer to(String key, String sha256, Pointer old) {
      List<String> all = new ArrayList<>(old == null ? List.of() : old.revisions());
      if (!all.contains(sha256)) {
        all.add(sha256);
      }
      return new Pointer(key, sha256, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
  }

  /**
   * Fetches a page and stores it.
   *
   * @param published when it was published, for a page that does not say; ISO 8601 or null
   * @return the key of the article
   * @throws RejectedInput if it is not to be had or no article; the reason is stored too
   */
  public String fetch(String url, String published) throws IOException, RejectedInput {
    try {
      String visits = Layout.visit(CanonicalUrl.of(url));
      Optional<Visit> last = last(visits);
      if (last.isPresent() && clock.instant().isBefore(moment(last.get()).plus(fresh))) {
        return last.get().key();
      }
      Source.Ask ask =
          last.map(v -> Source.Ask.page(url).unless(v.etag(), v.lastModified()))
              .orElseGet(() -> Source.Ask.page(url));
      Optional<Source.Page> page = source.get(ask);
      Visit visit =
          page.isPresent()
              ? store(url, page.get(), published)
              : new Visit(last.orElseThrow().key(), now(), ask.etag(), ask.lastModified());
      stores.update(visits, Visit.class, old -> visit);
      return visit.key();
    } catch (RejectedInput e) {
      rejections.note(url, e.refusal(), e.getMessage());
      throw e;
    }
  }

  /** What is known of an address, if its article is still there. */
  private Optional<Visit> last(String visits) throws IOException {
    Optional<Visit> last = stores.find(visits, Visit.class);
    return last.isPresent() && stores.inner().find(last.get().key()).isPresent()
        ? last
        : Optional.empty();
  }

  private static Instant moment(Visit visit) {
    return OffsetDateTime.parse(visit.at()).toInstant();
  }

  private Visit store(String url, Source.Page page, String published)
      throws IOException, RejectedInput {
    Article parsed = PageParser.parse(page.bytes(), page.charset(), url, null);
    String said = parsed.published() == null ? published : parsed.published();
    String key = store(parsed.withPublished(ahead(said) ? null : said));
    rejections.forget(url);
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ObjectStore inner = stores.inner();
    Stores.put(inner, Layout.raw(day, parsed.id()), gzip(page.bytes()), "application/gzip");
    Map<String, Object> headers = new TreeMap<>(page.headers());
    headers.put(":url", page.url());
    Stores.put(inner, Layout.headers(day, parsed.id()), Json.bytes(headers), "application/json");
    return new Visit(key, now(), page.header("etag"), page.header("last-modified"));
  }

  /** Whether a page claims to be published later than tomorrow: then nobody knows when it was. */
  private boolean ahead(String published) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), Moment.LOCAL).plusDays(1);
    return Moment.findDay(published).filter(day -> day.isAfter(tomorrow)).isPresent();
  }

  /**
   * Stores an article that is already one.
   *
   * @return its key; the same article again changes nothing, another text is its next revision
   */
  public String store(Article given) throws IOException {
    Article article = given.fetched() == null ? given.withFetched(now()) : given;
    Optional<Pointer> known = stores.find(Layout.pointer(article.id()), Pointer.class);
    String key = known.map(Pointer::key).orElseGet(() -> Layout.article(article));
    stores.update(key, Article.class, old -> same(old, article) ? old : article);
    stores.update(
        Layout.pointer(article.id()), Pointer.class, old -> Pointer.to(key, article.sha256(), old));
    if (article.url() != null) {
      rejections.forget(article.url());
    }
    return key;
  }

  /** Whether nothing but the moment of reading is new. */
  private static boolean same(Article old, Article article) {
    return old != null && old.withFetched(article.fetched()).equals(article);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
