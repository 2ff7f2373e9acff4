package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2001:db8::1",
        "::7f00:1",
        "192.0.0.8",
        "192.31.196.1",
        "192.52.193.1",
        "192.88.99.1",
        "192.175.48.6",
        "64:ff9b:1::1",
        "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
        "64:ff9b::a9fe:a9fe",
        "::ffff:0:127.0.0.1",
        "::ffff:0:808:808",
        "100::1",
        "100:0:0:1::1",
        "2001::4136:e378:8000:63bf:3fff:fdd2",
        "2001:20::1",
        "2620:4f:8000::1",
        "3fff::1",
        "3fff:fff:ffff::1",
        "5f00::1",
        "2002:a9fe:a9fe::1",
        "2002:c058:6301::1",
        "fe80::5efe:7f00:1",
        "fec0::1"
      })
  void innerAddressesAreKnown(String address) throws UnknownHostException {
    assertThat(Addresses.inner(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "192.0.1.1",
        "192.0.32.7",
        "192.31.197.1",
        "192.88.100.1",
        "64:ff9b:2::1",
        "2620:4f:8001::1",
        "3fff:1000::1",
        "2a00:1450::1",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void outerAddressesPass(String address) throws UnknownHostException {
    assertThat(Addresses.inner(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "::1::/8", "10.0.0.0/8\tx", "/8", "a/8"})
  void aBrokenRowNamesItsLine(String cells) {
    String row = cells.contains("\t") ? cells : cells + "\t";
    assertThatThrownBy(
            () ->
                Tsv.parse("special-addresses.tsv", Stream.of("block\tholds", row))
                    .forEach(AddressBlock::of))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("special-addresses.tsv");
  }
}
