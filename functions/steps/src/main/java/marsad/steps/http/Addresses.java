package marsad.steps.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import marsad.table.Tsv;

/**
 * Tells addresses of the open internet from those inside a network, on the machine itself, or kept
 * for a purpose: the blocks of {@code special-addresses.tsv}, which are those of IANA's registries.
 */
final class Addresses {
  private static final List<AddressBlock> BLOCKS =
      Tsv.read("tables/special-addresses.tsv").stream().map(AddressBlock::of).toList();

  private static final int IPV4_OCTETS = 4;

  private Addresses() {}

  /** Whether an address must not be fetched from. */
  static boolean inner(InetAddress address) {
    return inner(address.getAddress());
  }

  private static boolean inner(byte[] address) {
    for (AddressBlock block : BLOCKS) {
      if (block.contains(address)) {
        int from = block.holdsIpv4At();
        return from < 0 || inner(Arrays.copyOfRange(address, from, from + IPV4_OCTETS));
      }
    }
    return false;
  }
}
