package marsad.steps.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import marsad.table.TableException;
import marsad.table.Tsv;

/**
 * A block of IP addresses: one row of {@code special-addresses.tsv}.
 *
 * @param start its first address, 4 or 16 octets
 * @param bits length of its prefix, bits, 0..128
 * @param holdsIpv4At octet at which an IPv4 address begins that decides in its place, 0..12; -1
 *     where the whole block is special
 */
record AddressBlock(byte[] start, int bits, int holdsIpv4At) {
  private static final int WHOLE = -1;
  private static final int LAST_START = 12;

  /**
   * Reads a row.
   *
   * @throws TableException if it is broken; the message names line and fix
   */
  static AddressBlock of(Tsv.Row row) {
    String written = row.get("block");
    if (!written.matches("[0-9a-f.:]*[.:][0-9a-f.:]*/\\d{1,3}")) {
      throw broken(row, written);
    }
    String[] parts = written.split("/");
    try {
      byte[] start = InetAddress.getByName(parts[0]).getAddress(); // a literal: nobody is asked
      int bits = Integer.parseInt(parts[1]);
      if (bits > start.length * Byte.SIZE) {
        throw broken(row, written);
      }
      return new AddressBlock(start, bits, holds(row));
    } catch (UnknownHostException e) {
      throw broken(row, written);
    }
  }

  private static int holds(Tsv.Row row) {
    if (row.get("holds").isEmpty()) {
      return WHOLE;
    }
    int octet = (int) row.number("holds");
    if (octet < 0 || octet > LAST_START) {
      throw new TableException(
          row, "holds an IPv4 address at octet " + octet, "write 0 to " + LAST_START);
    }
    return octet;
  }

  private static TableException broken(Tsv.Row row, String written) {
    return new TableException(row, "has the block '" + written + "'", "write e.g. 10.0.0.0/8");
  }

  /** Whether an address lies in it. */
  boolean contains(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += Byte.SIZE) {
      int left = bits - bit;
      int mask = left >= Byte.SIZE ? 0xff : 0xff << (Byte.SIZE - left) & 0xff;
      if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
