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
import marsad.article.BadField;
import marsad.article.CanonicalUrl;
import marsad.article.InputRejectionReason;
import marsad.article.PublicationTime;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.parse.PageParser;
import marsad.parse.ParsedPage;
import marsad.steps.discover.UrlList;
import marsad.steps.http.AddressOrigin;
import marsad.steps.http.Source;
import marsad.steps.http.Visit;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.Access;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;

/** Gets a report and stores it as an article, once; an updated page replaces its own article. */
public final class FetchStep {
  private final Source source;
  private final Stores stores;
  private final InputRejectionStore rejections;
  private final Clock clock;
  private final Duration fresh;

  /**
   * @param fresh a page that was fetched so short a time ago is not fetched again
   */
  public FetchStep(Source source, Stores stores, Clock clock, Duration fresh) {
    this.source = source;
    this.stores = Access.limit("fetch", stores);
    this.rejections = new InputRejectionStore(this.stores, clock);
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
      ObjectKeys.checkArticle(key);
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
   * What became of an input.
   *
   * @param key key of the article
   * @param unchanged whether the same was stored before
   */
  public record Kept(String key, boolean unchanged) {}

  /**
   * Fetches a page and stores it.
   *
   * @param published when it was published, for a page that does not say; as its source writes it,
   *     or null
   * @return the key of the article
   * @throws RejectedInput if it is not to be had or no article; the reason is stored too
   */
  public String fetch(String url, String published) throws IOException, RejectedInput {
    return keepAddress(url, published).key();
  }

  /** The same for an address of a list. */
  String fetch(UrlList.Line line) throws IOException, RejectedInput {
    return keepAddress(line).key();
  }

  /** The same for a typed address, and says whether anything is new. */
  public Kept keepAddress(String url, String published) throws IOException, RejectedInput {
    return keepAddress(new UrlList.Line(url, published, AddressOrigin.TYPED));
  }

  private Kept keepAddress(UrlList.Line line) throws IOException, RejectedInput {
    String url = line.url();
    String published = line.published();
    try {
      String visits = ObjectKeys.visit(CanonicalUrl.of(url));
      Optional<Visit> last = last(visits);
      if (last.isPresent() && clock.instant().isBefore(moment(last.get()).plus(fresh))) {
        return new Kept(last.get().key(), true);
      }
      Source.Ask any = Source.Ask.page(url).from(line.origin());
      Source.Ask ask = last.map(v -> any.unless(v.etag(), v.lastModified())).orElse(any);
      Optional<Source.Page> page = source.get(ask);
      Kept kept =
          page.isPresent()
              ? keepPage(url, page.get(), published)
              : new Kept(last.orElseThrow().key(), true);
      Visit visit =
          page.isPresent()
              ? new Visit(
                  kept.key(), now(), page.get().header("etag"), page.get().header("last-modified"))
              : new Visit(kept.key(), now(), ask.etag(), ask.lastModified());
      stores.update(visits, Visit.class, old -> visit);
      return kept;
    } catch (RejectedInput e) {
      rejections.note(line, e.reason(), e.getMessage());
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

  private Kept keepPage(String url, Source.Page page, String published)
      throws IOException, RejectedInput {
    ParsedPage parsed =
        PageParser.read(page.bytes(), page.charset(), url, null).dated(published, clock.instant());
    Kept kept = keepPage(url, parsed);
    String id = parsed.article().id();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ObjectStore inner = stores.inner();
    Stores.put(inner, ObjectKeys.raw(day, id), gzip(page.bytes()), "application/gzip");
    Map<String, Object> headers = new TreeMap<>(page.headers());
    headers.put(":url", page.url());
    Stores.put(inner, ObjectKeys.headers(day, id), Json.bytes(headers), "application/json");
    return kept;
  }

  /**
   * Stores the report of a page, and notes a date of it that is none.
   *
   * @param input how the page is named where it is counted
   */
  public Kept keepPage(String input, ParsedPage page) throws IOException {
    Kept kept = put(page.article());
    if (page.badDate() == null) {
      forget(input, page.article());
    } else {
      BadField date =
          new BadField(
              InputRejectionReason.BAD_DATE, "date", page.badDate(), PublicationTime.EXPECTED);
      rejections.note(input, InputRejectionReason.BAD_DATE, date.getMessage());
    }
    return kept;
  }

  /**
   * Stores an article that is already one.
   *
   * @return its key; the same article again changes nothing, another text is its next revision
   */
  public String store(Article given) throws IOException {
    Kept kept = put(given);
    if (given.url() != null) {
      rejections.forget(given.url());
    }
    return kept.key();
  }

  private void forget(String input, Article article) throws IOException {
    rejections.forget(input);
    if (article.url() != null
        && !ObjectKeys.rejected(article.url()).equals(ObjectKeys.rejected(input))) {
      rejections.forget(article.url());
    }
  }

  private Kept put(Article given) throws IOException {
    Article article = given.fetched() == null ? given.withFetched(now()) : given;
    Optional<Pointer> known =
        stores
            .find(ObjectKeys.pointer(article.id()), Pointer.class)
            .filter(pointer -> ObjectKeys.isOf(pointer.key(), article.id()));
    String key = known.map(Pointer::key).orElseGet(() -> ObjectKeys.article(article));
    boolean unchanged = write(key, article);
    stores.update(
        ObjectKeys.pointer(article.id()),
        Pointer.class,
        old -> Pointer.to(key, article.sha256(), old));
    return new Kept(key, unchanged);
  }

  /** Writes an article, over a damaged one too; returns whether the same was there. */
  private boolean write(String key, Article article) throws IOException {
    boolean[] unchanged = {false};
    try {
      stores.update(
          key,
          Article.class,
          old -> {
            unchanged[0] = same(old, article);
            return unchanged[0] ? old : article;
          });
    } catch (DamagedRecord old) {
      stores.set(key, article);
      rejections.forget(key);
    }
    return unchanged[0];
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
