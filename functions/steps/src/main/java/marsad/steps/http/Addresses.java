package marsad.steps.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the open internet from those inside a network, on the machine itself, or kept
 * for a purpose (IANA's special-purpose registries, RFC 6890).
 */
final class Addresses {
  private record Net(byte[] start, int bits) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
        if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Net> INNER =
      List.of(
          net("0.0.0.0/8"),
          net("10.0.0.0/8"),
          net("100.64.0.0/10"),
          net("127.0.0.0/8"),
          net("169.254.0.0/16"),
          net("172.16.0.0/12"),
          net("192.0.0.0/24"),
          net("192.0.2.0/24"),
          net("192.168.0.0/16"),
          net("198.18.0.0/15"),
          net("198.51.100.0/24"),
          net("203.0.113.0/24"),
          net("224.0.0.0/4"),
          net("240.0.0.0/4"),
          net("::/96"),
          net("100::/64"),
          net("2001::/23"),
          net("2001:db8::/32"),
          net("fc00::/7"),
          net("fe80::/10"),
          net("fec0::/10"),
          net("ff00::/8"));

  /** Networks that carry an IPv4 address inside, and where in the address it begins. */
  private static final Net NAT64 = net("64:ff9b::/96");

  private static final Net SIX_TO_FOUR = net("2002::/16");

  private Addresses() {}

  /** Whether an address must not be fetched from. */
  static boolean inner(InetAddress address) {
    byte[] octets = address.getAddress();
    if (NAT64.holds(octets)) {
      octets = Arrays.copyOfRange(octets, 12, 16);
    } else if (SIX_TO_FOUR.holds(octets)) {
      octets = Arrays.copyOfRange(octets, 2, 6);
    }
    for (Net net : INNER) {
      if (net.holds(octets)) {
        return true;
      }
    }
    return false;
  }

  private static Net net(String written) {
    String[] parts = written.split("/");
    try {
      return new Net(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
