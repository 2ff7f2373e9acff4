package marsad.local.server;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that the server answers for. A page of another site whose name was made to mean this
 * machine (DNS rebinding) asks for another host, and is refused.
 *
 * @param port the port that is listened on
 * @param others names and addresses besides those of the machine itself, lower-case; one with a
 *     port is that port alone, one without any port
 */
public record ServedHosts(int port, List<String> others) {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final List<String> EVERY_INTERFACE = List.of("0.0.0.0", "::", "[::]", "*");
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]+\\]|[^:/?#@\\s\\[\\]]+)(:\\d{1,5})?");
  private static final int HTTP_PORT = 80;

  /**
   * The hosts of a server.
   *
   * @param listensOn the address that is listened on
   * @param named further names, each with or without a port
   */
  static ServedHosts of(String listensOn, int port, List<String> named) {
    List<String> others =
        Stream.concat(
                named.stream(),
                isEveryInterface(listensOn)
                    ? Stream.empty()
                    : Stream.of(bracketed(listensOn) + ":" + port))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    return new ServedHosts(port, others);
  }

  /** Whether a name that a person gives can be one. */
  public static boolean canBe(String name) {
    return HOST.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a server that listens on an address is reached under names that it cannot know. */
  public static boolean isEveryInterface(String listensOn) {
    return EVERY_INTERFACE.contains(listensOn);
  }

  private static String bracketed(String address) {
    return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  /** Whether a request for this host, as its header writes it, is meant for this server. */
  boolean holds(String header) {
    Matcher parts = HOST.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    String host = parts.group(1);
    int asked = parts.group(2) == null ? HTTP_PORT : Integer.parseInt(parts.group(2).substring(1));
    return LOOPBACK.contains(host) && asked == port
        || others.contains(host)
        || others.contains(host + ":" + asked);
  }

  /** Whether an origin is that of the page that this host serves. */
  static boolean isOwn(String origin, String host) {
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }
}
