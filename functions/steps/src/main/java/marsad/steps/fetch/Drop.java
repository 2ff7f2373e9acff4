package marsad.steps.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import marsad.input.InputFile;
import marsad.steps.discover.UrlList;

/**
 * An object of {@code inbox/}: a list of addresses, or a file of articles (JSON, JSON lines, CSV, a
 * saved page, a plain text). It reads its own bytes and nothing else.
 *
 * @param key key of the object, whose ending tells the form of the file
 * @param bytes content of the object
 */
record Drop(String key, byte[] bytes) {

  /** The addresses of a list; empty for a file of articles. */
  Optional<UrlList> findAddresses() {
    if (key.matches(".*\\.(json|ndjson|jsonl|csv|html?)")) {
      return Optional.empty();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return UrlList.is(text) ? Optional.of(UrlList.read(text)) : Optional.empty();
  }

  /**
   * Reads a file of articles as a stream.
   *
   * @param now present time; a publication time later than tomorrow is rejected
   * @param receiver receives each article and each rejected part, in the order of the file
   */
  void readArticles(Instant now, InputFile.Receiver receiver) throws IOException {
    InputFile.read(key, new ByteArrayInputStream(bytes), InputFile.About.NOTHING, now, receiver);
  }
}
