package marsad.steps.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import marsad.article.Article;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.parse.PageParser;
import marsad.steps.Layout;
import marsad.steps.Rejected;
import marsad.steps.store.Stores;

/** Gets a report and stores it as an article, once; an updated page replaces its own article. */
public final class FetchStep {
  private final Source source;
  private final Stores stores;
  private final Clock clock;

  public FetchStep(Source source, Stores stores, Clock clock) {
    this.source = source;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Where an article lies and what of it was stored.
   *
   * @param key key of the article
   * @param sha256 of its text
   */
  public record Pointer(String key, String sha256) {}

  /**
   * Fetches a page and stores it.
   *
   * @return the key of the article
   * @throws RejectedInput if it is not to be had or no article; the reason is stored too
   */
  public String fetch(String url) throws IOException, RejectedInput {
    try {
      Source.Page page = source.get(url);
      Article article = PageParser.parse(page.bytes(), page.charset(), url, null);
      String key = store(article);
      Stores.put(stores.inner(), Layout.raw(key), gzip(page.bytes()), "application/gzip");
      Stores.put(
          stores.inner(), Layout.headers(key), Json.bytes(headers(page)), "application/json");
      return key;
    } catch (RejectedInput e) {
      reject(url, e.getMessage());
      throw e;
    }
  }

  /**
   * Stores an article that is already one.
   *
   * @return its key; the same article again changes nothing
   */
  public String store(Article given) throws IOException {
    Article article = given.fetched() == null ? given.withFetched(now()) : given;
    Optional<Pointer> known = stores.find(Layout.pointer(article.id()), Pointer.class);
    String key = known.map(Pointer::key).orElseGet(() -> Layout.article(article));
    stores.update(key, Article.class, old -> same(old, article) ? old : article);
    Pointer pointer = new Pointer(key, article.sha256());
    stores.update(Layout.pointer(article.id()), Pointer.class, old -> pointer);
    if (article.url() != null) {
      stores.inner().delete(Layout.rejected(article.url()));
    }
    return key;
  }

  /** Whether nothing but the moment of reading is new. */
  private static boolean same(Article old, Article article) {
    return old != null && old.withFetched(article.fetched()).equals(article);
  }

  /** Notes an input that became no article, so that it is counted and shown. */
  public void reject(String input, String reason) throws IOException {
    stores.update(
        Layout.rejected(input),
        Rejected.class,
        old ->
            old != null && old.reason().equals(reason) ? old : new Rejected(input, reason, now()));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
  }

  private static Map<String, Object> headers(Source.Page page) {
    Map<String, Object> headers = new TreeMap<>(page.headers());
    headers.put(":url", page.url());
    return headers;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
