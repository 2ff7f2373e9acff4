package marsad.steps.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import marsad.json.Json;
import marsad.steps.http.Source;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectStore;
import marsad.steps.store.Stores;

/** Keeps fetched pages as they came, with the headers of the answer. */
final class RawPages {
  private RawPages() {}

  /**
   * Stores a page under the day on which it was fetched.
   *
   * @param article id of its article
   */
  static void put(ObjectStore inner, Instant fetched, String article, Source.Page page)
      throws IOException {
    LocalDate day = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
    Stores.put(inner, FetchKeys.raw(day, article), gzip(page.bytes()), "application/gzip");
    Map<String, Object> headers = new TreeMap<>(page.headers());
    headers.put(":url", page.url());
    Stores.put(inner, FetchKeys.headers(day, article), Json.bytes(headers), "application/json");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
