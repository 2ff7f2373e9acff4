package marsad.steps.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import marsad.steps.http.Unavailable;
import marsad.steps.process.ProcessId;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;

class HostLocksTest {
  private static final Duration TERM = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Stores stores = new Stores(new MemoryStore(), new MemoryStore());

  private HostLocks process() {
    return process(Clock.systemUTC());
  }

  private HostLocks process(Clock clock) {
    return new HostLocks(stores, clock, new ProcessId(), TERM, PAUSE);
  }

  @Test
  void anotherProcessWaitsForTheHostAndItsPause() throws IOException {
    HostLocks one = process();
    one.take("example.org");
    Instant freed = Instant.now();
    one.free("example.org");
    HostLocks two = process();
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
        FetchKeys.host("example.org"),
        HostLocks.Lease.class,
        old -> new HostLocks.Lease("another", until));
    assertThatThrownBy(() -> process().take("example.org"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("another process is asking 'example.org'");
    process().take("example.net");
  }

  @Test
  void oneProcessMayTakeItAgain() throws IOException {
    HostLocks one = process(Clock.fixed(Instant.now(), ZoneOffset.UTC));
    one.take("example.org");
    one.take("example.org"); // with this clock the term never ends
  }
}
