package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RequestBatcherTest {
  private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch first = new CountDownLatch(1);

  /** The first group waits until the test has sent everything; a bad key fails. */
  private SortedSet<YearMonth> aggregate(List<String> keys) throws IOException {
    groups.add(keys);
    try {
      first.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (keys.contains("bad")) {
      throw new IOException("bad is not stored");
    }
    return new TreeSet<>(List.of(YearMonth.of(2022, 7)));
  }

  @Test
  void whatComesAtOnceIsDoneAtOnceAndABadOneFailsAlone() throws Exception {
    RequestBatcher together = new RequestBatcher(this::aggregate);
    CompletableFuture<SortedSet<YearMonth>> one = together.aggregate("1");
    while (groups.isEmpty()) {
      Thread.sleep(1);
    }
    CompletableFuture<SortedSet<YearMonth>> two = together.aggregate("2");
    CompletableFuture<SortedSet<YearMonth>> bad = together.aggregate("bad");
    CompletableFuture<SortedSet<YearMonth>> three = together.aggregate("3");
    first.countDown();
    assertThat(one.get()).containsExactly(YearMonth.of(2022, 7));
    assertThat(two.get()).containsExactly(YearMonth.of(2022, 7));
    assertThat(three.get()).containsExactly(YearMonth.of(2022, 7));
    assertThatThrownBy(bad::get).hasMessageContaining("bad is not stored");
    assertThat(groups)
        .containsExactly(
            List.of("1"), List.of("2", "bad", "3"), List.of("2"), List.of("bad"), List.of("3"));
  }
}
