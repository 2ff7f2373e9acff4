package marsad.feed;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Resolves links against {@code xml:base} and the address of the document. */
final class Bases {
  /** An address that begins twice, as where a site puts its own name before one. */
  private static final Pattern TWICE = Pattern.compile("(?i)^https?:/{2,}(?=https?:/)");

  private static final Pattern WEB = Pattern.compile("(?i)^https?:.*");

  private Bases() {}

  /** Returns the whole address of a link; null where it is none. */
  static String resolve(Element element, String written) {
    String link = written == null ? "" : written.replaceAll("\\s+", " ").strip();
    if (link.isEmpty()) {
      return null;
    }
    return resolve(base(element), link);
  }

  /** Returns a link against a whole address; null where it is none. */
  static String resolve(String base, String written) {
    try {
      URL around = base.isEmpty() ? null : new URL(base);
      String link = mended(written, around);
      boolean query = around != null && link.startsWith("?"); // URL drops the file's name otherwise
      return new URL(around, query ? around.getPath() + link : link).toExternalForm();
    } catch (MalformedURLException e) {
      return null;
    }
  }

  /** Returns a link as it was meant, where it is no address as it is written. */
  private static String mended(String written, URL base) {
    String link = TWICE.matcher(written).replaceFirst("");
    if (WEB.matcher(link).matches()) {
      return link.replace('\\', '/'); // as browsers do
    }
    boolean host =
        link.startsWith("www.") || base != null && link.startsWith(base.getAuthority() + "/");
    return host ? "//" + link : link;
  }

  private static String base(Element element) {
    if (element == null) {
      return "";
    }
    if (element.parent() == null) {
      return element.ownerDocument() == null ? "" : element.ownerDocument().location();
    }
    String around = base(element.parent());
    String own = element.attr("xml:base").strip();
    String whole = own.isEmpty() ? null : resolve(around, own);
    return whole == null ? around : whole;
  }
}
