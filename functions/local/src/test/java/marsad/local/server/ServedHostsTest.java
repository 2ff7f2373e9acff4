package marsad.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server answers for its own names; what a name means to a resolver plays no part. */
class ServedHostsTest {
  private static final ServedHosts LOOPBACK = ServedHosts.of("127.0.0.1", 8080, List.of());

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LocalHost:8080"})
  void itsOwn(String host) {
    assertThat(LOOPBACK.holds(host)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:8080",
        "localhost",
        "localhost:8081",
        "localhost:",
        "localhost:80800",
        "localhost.rebound.example:8080",
        "localhost.:8080",
        "127.0.0.1.rebound.example:8080",
        "127.0.0.2:8080",
        "0.0.0.0:8080",
        "2130706433:8080",
        "user@localhost:8080",
        "localhost:8080@rebound.example",
        "localhost:8080,rebound.example",
        "localhost:8080 rebound.example",
        "localhost:8080/",
        "[::1]x:8080",
        "[::1]"
      })
  void others(String host) {
    assertThat(LOOPBACK.holds(host)).isFalse();
  }

  @Test
  void whatAPersonNames() {
    ServedHosts hosts =
        ServedHosts.of("0.0.0.0", 8080, List.of("Map.example.org", "10.0.0.5:9090", "[fd00::1]"));
    assertThat(List.of("map.example.org", "map.example.org:443", "10.0.0.5:9090", "[fd00::1]:1"))
        .allMatch(hosts::holds);
    assertThat(List.of("10.0.0.5:8080", "0.0.0.0:8080", "x.map.example.org", "example.org"))
        .noneMatch(hosts::holds);
    assertThat(ServedHosts.of("192.168.1.2", 80, List.of()).holds("192.168.1.2")).isTrue();
    assertThat(ServedHosts.of("fd00::2", 8080, List.of()).holds("[fd00::2]:8080")).isTrue();
    assertThat(ServedHosts.of("::", 8080, List.of()).holds("[::]:8080")).isFalse();
  }

  @Test
  void whatCanBeNamed() {
    assertThat(List.of("a.example", "a.example:80", "[::1]", "10.0.0.1"))
        .allMatch(ServedHosts::canBe);
    assertThat(List.of("", "http://a.example", "a.example/", "a b", "a@b", "a:b", "a,b:1/"))
        .noneMatch(ServedHosts::canBe);
  }
}
