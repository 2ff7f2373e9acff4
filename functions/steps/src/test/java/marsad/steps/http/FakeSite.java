package marsad.steps.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/** Pages in memory: what is not set answers 404, what is busy 503. */
public final class FakeSite implements Source {
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, AddressOrigin> origins = new ConcurrentHashMap<>();
  private String busy = "";

  /** A page that tells of an attack, with a text that a test can tell apart. */
  public static String report(String mark) {
    return "<html><body><article><p>Gunmen attacked a police checkpoint in Daquq on Monday, "
        + "killing two policemen and wounding a third, a police source said, "
        + mark
        + ".</p></article></body></html>";
  }

  public void put(String url, String body, String etag) {
    Map<String, List<String>> headers = etag == null ? Map.of() : Map.of("etag", List.of(etag));
    pages.put(url, new Page(url, body.getBytes(StandardCharsets.UTF_8), "UTF-8", headers, false));
  }

  /** Bytes of any kind, for which the server names no charset. */
  public void put(String url, byte[] bytes, Map<String, List<String>> headers) {
    pages.put(url, new Page(url, bytes, null, headers, false));
  }

  /** A page that comes from inside the network. */
  public void putInner(String url, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    pages.put(url, new Page(url, bytes, "UTF-8", Map.of(), true));
  }

  /** Who gave an address that was asked for, as the question says. */
  public AddressOrigin origin(String url) {
    return origins.get(url);
  }

  public void busy(String url) {
    busy = url;
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Optional<Page> get(Ask ask) throws RejectedInput, Unavailable {
    asked.add(ask.url());
    origins.put(ask.url(), ask.origin());
    if (ask.url().equals(busy)) {
      throw new Unavailable("the server answers 503", Duration.ZERO);
    }
    Page page = pages.get(ask.url());
    if (page == null) {
      throw new RejectedInput(InputRejectionReason.NOT_FOUND, "the server answers 404");
    }
    boolean known = ask.etag() != null && ask.etag().equals(page.header("etag"));
    return known ? Optional.empty() : Optional.of(page);
  }
}
