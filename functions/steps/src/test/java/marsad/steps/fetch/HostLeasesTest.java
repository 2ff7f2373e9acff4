package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import marsad.steps.Incarnation;
import marsad.steps.Layout;
import marsad.steps.http.Unavailable;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

class HostLeasesTest {
  private static final Duration TERM = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Stores stores = new Stores(new MemoryStore(), new MemoryStore());

  private HostLeases process() {
    return process(Clock.systemUTC());
  }

  private HostLeases process(Clock clock) {
    return new HostLeases(stores, clock, new Incarnation(), TERM, PAUSE);
  }

  @Test
  void anotherProcessWaitsForTheHostAndItsPause() throws IOException {
    HostLeases one = process();
    one.take("example.org");
    Instant freed = Instant.now();
    one.free("example.org");
    HostLeases two = process();
    two.take("example.org");
    assertThat(Duration.between(freed, Instant.now())).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  void aProcessThatDiedHoldsAHostForItsTermOnly() throws IOException {
    Instant taken = Instant.now();
    process().take("example.org");
    process().take("example.org");
    assertThat(Duration.between(taken, Instant.now())).isGreaterThanOrEqualTo(TERM);
  }

  @Test
  void whoWaitsInVainSaysWhy() throws IOException {
    String until = Instant.now().plusSeconds(600).toString();
    stores.update(
        Layout.host("example.org"),
        HostLeases.Lease.class,
        old -> new HostLeases.Lease("another", until));
    assertThatThrownBy(() -> process().take("example.org"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("another process is asking 'example.org'");
    process().take("example.net");
  }

  @Test
  void oneProcessMayTakeItAgain() throws IOException {
    HostLeases one = process(Clock.fixed(Instant.now(), ZoneOffset.UTC));
    one.take("example.org");
    one.take("example.org"); // with this clock the term never ends
  }
}
