package marsad.aggregate.incident;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.language.Fold;

/**
 * The publisher of a report: the host of its address, which cannot be claimed freely, or the stated
 * name where the report has no address.
 *
 * @param key the host, without {@code www.}, or {@code name:} and the folded name; empty where the
 *     report names neither
 * @param site the domain under which the host was registered, so that subdomains are one site; the
 *     key where there is no host
 */
public record Publisher(String key, String site) {
  private static final String NAME = "name:";

  /** The host of an address, after the last {@code @}. */
  private static final Pattern HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#\\\\]*@)?(\\[[^]]*]|[^/?#:\\\\@]+)");

  /**
   * Maximum length of a label that is shared under a country domain, characters: {@code com.tr}.
   */
  private static final int SHORT_LABEL = 3;

  /** Returns the publisher of a report. */
  public static Publisher of(Report report) {
    Optional<String> host = hostOf(report.url());
    if (host.isPresent()) {
      return new Publisher(host.get(), site(host.get()));
    }
    String name = report.source() == null ? "" : Fold.word(report.source()).strip();
    String key = name.isEmpty() ? "" : NAME + name;
    return new Publisher(key, key);
  }

  /** Returns whether the report names its publisher. */
  public boolean isNamed() {
    return !key.isEmpty();
  }

  /** Returns whether it is identified by the host of an address. */
  boolean hasHost() {
    return isNamed() && !key.startsWith(NAME);
  }

  /**
   * Returns the host of an address in lower case, without {@code www.}; empty where there is none.
   */
  public static Optional<String> hostOf(String url) {
    Matcher found = HOST.matcher(url == null ? "" : url.strip());
    return found.find()
        ? Optional.of(bare(found.group(1))).filter(bare -> !bare.isEmpty())
        : Optional.empty();
  }

  /** Returns a host in lower case, without {@code www.}. */
  public static String bare(String host) {
    String small = ascii(host.strip()).toLowerCase(Locale.ROOT);
    int end = small.length();
    while (end > 0 && small.charAt(end - 1) == '.') {
      end--;
    }
    return small.substring(small.startsWith("www.") ? Math.min(4, end) : 0, end);
  }

  /** Returns a host in its ASCII form, e.g. {@code xn--mgberp4a5d4ar.iq}. */
  private static String ascii(String host) {
    try {
      return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  private static String site(String host) {
    List<String> labels = Arrays.asList(host.split("\\."));
    int n = labels.size();
    if (n <= 2 || host.matches("[0-9.:\\[\\]]+")) {
      return host;
    }
    boolean country = labels.get(n - 1).length() == 2;
    boolean shared = country && labels.get(n - 2).length() <= SHORT_LABEL;
    return String.join(".", labels.subList(n - (shared ? 3 : 2), n));
  }
}
