package marsad.article;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical address of a report: without tracking parameters, AMP and mobile variants, in one
 * notation.
 *
 * @param address where to fetch it, an http or https address in ASCII (RFC 3986)
 * @param key the same for all addresses of the report: no scheme, no {@code www.}
 */
public record CanonicalUrl(String address, String key) {
  /** Parameters that say how a reader came to the page; names from the vendors' manuals. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_ga|"
              + "_gl|ref|ref_src|ref_url|referrer|spm|cmpid|ocid|ncid|s_cid|at_(medium|campaign).*|"
              + "amp|amp_js_v|outputtype|share|fb_source|fb_ref)",
          Pattern.CASE_INSENSITIVE);

  /** Google's caches of AMP pages, which hold the address of the report in their path. */
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "https?://(?:www\\.google\\.[a-z.]+/amp|[a-z0-9-]+\\.cdn\\.ampproject\\.org/[cv])/(s/)?(.+)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern VARIANT_HOST = Pattern.compile("^(www|m|mobile|amp)\\.(?=.+\\.)");

  /**
   * Reads an address as people and pages write it.
   *
   * @throws RejectedInput if it is no http or https address
   */
  public static CanonicalUrl of(String written) throws RejectedInput {
    String text = written.strip().replace(" ", "%20");
    Matcher cached = AMP_CACHE.matcher(text);
    if (cached.matches()) {
      text = (cached.group(1) == null ? "http://" : "https://") + cached.group(2);
    }
    URI uri = parse(text);
    String host = host(uri);
    String path = path(uri);
    String query = query(uri.getRawQuery());
    int port = uri.getPort();
    boolean usual = port < 0 || port == (uri.getScheme().equalsIgnoreCase("https") ? 443 : 80);
    String rest = (usual ? "" : ":" + port) + path + query;
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return new CanonicalUrl(
        scheme + "://" + host + rest, VARIANT_HOST.matcher(host).replaceFirst("") + rest);
  }

  /** Returns the host, without {@code www.}. */
  public String host() {
    return address.replaceFirst("^https?://(?:www\\.)?(\\[[^]]*\\]|[^/:]*).*", "$1");
  }

  /** Returns whether it has the host and the port of another address. */
  public boolean isAtHostOf(String other) {
    try {
      return server().equals(of(other).server());
    } catch (RejectedInput noAddress) {
      return false;
    }
  }

  private String server() {
    URI uri = URI.create(address);
    String authority = uri.getRawAuthority();
    String port = uri.getScheme().equals("https") ? ":443" : ":80";
    return authority.matches(".*:\\d+") ? authority : authority + port;
  }

  /** Returns the key of an address; a text that is no address, unchanged. */
  public static String keyOf(String written) {
    try {
      return of(written).key();
    } catch (RejectedInput noAddress) {
      return written;
    }
  }

  /**
   * Returns whether a page at this address may name the other as its canonical address: on the same
   * host and with the same name, so that a site whose pages all name its front page loses none.
   */
  public boolean mayBe(CanonicalUrl other) {
    int slash = key.indexOf('/');
    String path = pathOf(key);
    String otherPath = pathOf(other.key);
    return other.key.startsWith(key.substring(0, slash + 1))
        && otherPath.length() > 1
        && (name(path).equals(name(otherPath)) || path.startsWith(otherPath + "/"));
  }

  private static String pathOf(String key) {
    return key.substring(key.indexOf('/')).replaceFirst("\\?.*", "");
  }

  private static String name(String path) {
    return path.replaceFirst("/+$", "").replaceFirst(".*/", "");
  }

  private static URI parse(String text) throws RejectedInput {
    try {
      URI uri = URI.create(PercentEncoding.escape(text));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!SCHEMES.contains(scheme) || uri.getRawAuthority() == null) {
        throw new RejectedInput(InputRejectionReason.BAD_ADDRESS, "not an http or https address");
      }
      return uri.normalize();
    } catch (IllegalArgumentException e) {
      throw new RejectedInput(
          InputRejectionReason.BAD_ADDRESS, "not an address: " + e.getMessage());
    }
  }

  private static String host(URI uri) throws RejectedInput {
    String authority = uri.getRawAuthority();
    if (authority.contains("@")) {
      throw new RejectedInput(
          InputRejectionReason.BAD_ADDRESS, "an address with a user name in it");
    }
    String host = authority.replaceFirst(":\\d*$", "");
    try {
      String decoded = URLDecoder.decode(host, StandardCharsets.UTF_8);
      String ascii = host.startsWith("[") ? host : IDN.toASCII(decoded);
      String plain = ascii.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
      if (plain.isEmpty() || !plain.matches("[a-z0-9._-]+|\\[[0-9a-f:.]+\\]")) {
        throw new RejectedInput(InputRejectionReason.BAD_ADDRESS, "not a host: '" + host + "'");
      }
      return plain;
    } catch (IllegalArgumentException e) {
      throw new RejectedInput(InputRejectionReason.BAD_ADDRESS, "not a host: '" + host + "'");
    }
  }

  private static String path(URI uri) {
    String path =
        uri.getRawPath().replaceFirst("/amp/?$", "").replaceFirst("\\.amp(\\.html?)?$", "$1");
    return PercentEncoding.normalize(path.isEmpty() ? "/" : path);
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(p -> !p.isEmpty() && !TRACKING.matcher(p.replaceFirst("=.*", "")).matches())
            .map(PercentEncoding::normalize)
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
