package marsad.steps.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;

/** Where pages and feeds come from. */
public interface Source {

  /** What is asked for. */
  enum Kind {
    PAGE("text/html,application/xhtml+xml"),
    FEED(
        "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml,"
            + "application/json;q=0.8,text/html;q=0.5");

    private final String accept;

    Kind(String accept) {
      this.accept = accept;
    }

    /** The media types, as a request names them. */
    String accept() {
      return accept;
    }

    /** Whether an answer of that media type is one. */
    boolean holds(String type) {
      return type.isEmpty()
          || type.contains("html")
          || type.contains("text/plain")
          || this == FEED
              && (type.contains("xml")
                  || type.contains("json")
                  || type.contains("octet-stream")
                  || type.contains("gzip"));
    }
  }

  /**
   * A question.
   *
   * @param origin who gave the address
   * @param etag the content that is known already, null where none is
   * @param lastModified when that changed last, as the server said; null where it did not
   */
  record Ask(String url, Kind kind, AddressOrigin origin, String etag, String lastModified) {
    /** Asks for a page at a typed address. */
    public static Ask page(String url) {
      return new Ask(url, Kind.PAGE, AddressOrigin.TYPED, null, null);
    }

    /** Asks for a feed or a sitemap at a typed address. */
    public static Ask feed(String url) {
      return new Ask(url, Kind.FEED, AddressOrigin.TYPED, null, null);
    }

    /** The same question about an address that somebody else gave. */
    public Ask from(AddressOrigin given) {
      return new Ask(url, kind, given, etag, lastModified);
    }

    /** The same question, to be answered only where something changed (RFC 9110, 13.1). */
    public Ask unless(String knownEtag, String knownSince) {
      return new Ask(url, kind, origin, knownEtag, knownSince);
    }
  }

  /**
   * A page as it came.
   *
   * @param url where it was found in the end
   * @param charset the charset that the server named, or null
   * @param isInner whether it came from inside the network
   */
  record Page(
      String url,
      byte[] bytes,
      String charset,
      Map<String, List<String>> headers,
      boolean isInner) {

    /** Who gives an address that the page links to. */
    public AddressOrigin originOf(CanonicalUrl link) {
      return isInner && link.isAtHostOf(url) ? AddressOrigin.TYPED : AddressOrigin.LINKED;
    }

    /** The first value of a header, by its name in small letters; null where there is none. */
    public String header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? null : values.get(0);
    }
  }

  /**
   * Gets a page.
   *
   * @return empty where it is still the one that is known
   * @throws RejectedInput if there is none to be had; the message says why
   * @throws Unavailable if there may be one another time
   */
  Optional<Page> get(Ask ask) throws RejectedInput, Unavailable;
}
