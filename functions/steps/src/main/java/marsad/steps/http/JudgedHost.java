package marsad.steps.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;

/**
 * A host that may be connected to, with the addresses that were judged: they are what is connected
 * to, so that a name cannot mean something else a moment later.
 *
 * @param name as it stands in the address, without a dot at its end
 * @param addresses what the name means, one or more
 * @param isInner whether any of them lies inside the network
 */
record JudgedHost(String name, List<InetAddress> addresses, boolean isInner) {
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*\\]|[^:]*)(:\\d*)?");

  /** A host that some programs take for a number: its last part is one (URL Standard, 3.5). */
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /**
   * Judges the host of an address.
   *
   * @param mayBeInner whether it may lie inside the network
   * @throws RejectedInput if it must not be connected to
   * @throws Unavailable if its name means nothing now
   */
  static JudgedHost of(URI uri, boolean mayBeInner, Resolver resolver)
      throws RejectedInput, Unavailable {
    String name = name(uri);
    if (NUMERIC.matcher(name).matches() && !IPV4.matcher(name).matches()) {
      throw new RejectedInput(
          InputRejectionReason.FORBIDDEN_ADDRESS,
          "'" + name + "' is an address inside the network to some: write four decimal numbers");
    }
    List<InetAddress> addresses = resolve(name, resolver);
    boolean inner = addresses.stream().anyMatch(Addresses::inner);
    if (inner && !mayBeInner) {
      throw new RejectedInput(
          InputRejectionReason.FORBIDDEN_ADDRESS,
          "'"
              + name
              + "' is an address inside the network; --allow-inner permits one that is typed");
    }
    return new JudgedHost(name, addresses, inner);
  }

  /** The host in an address; Java itself finds none where it holds an underscore. */
  static String name(URI uri) throws RejectedInput {
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    Matcher parts = AUTHORITY.matcher(authority);
    String name = parts.matches() ? parts.group(1).replaceFirst("\\.+$", "") : "";
    if (name.isEmpty()) {
      throw new RejectedInput(InputRejectionReason.BAD_ADDRESS, "not a host: '" + authority + "'");
    }
    return name;
  }

  private static List<InetAddress> resolve(String name, Resolver resolver) throws Unavailable {
    try {
      List<InetAddress> addresses = List.of(resolver.resolve(name));
      if (!addresses.isEmpty()) {
        return addresses;
      }
    } catch (UnknownHostException e) {
      // no such host, or no name server: Java does not tell the two apart
    }
    throw new Unavailable("the host '" + name + "' is unknown", Duration.ZERO);
  }
}
