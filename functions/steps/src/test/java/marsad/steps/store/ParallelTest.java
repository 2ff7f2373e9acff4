package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 24).boxed().toList();

  @Test
  void answersInOrderWhoeverIsFirst() throws IOException {
    assertThat(
            Parallel.map(
                new MemoryStore(8),
                INPUTS,
                i -> {
                  sleep(24 - i);
                  return i;
                }))
        .isEqualTo(INPUTS);
  }

  /** Eight wait for each other: fewer at once would wait in vain. */
  @Test
  void asManyAtOnceAsTheStoreLikes() throws IOException {
    CyclicBarrier eight = new CyclicBarrier(8);
    Parallel.each(new MemoryStore(8), INPUTS, i -> meet(eight));
  }

  @Test
  void oneAtOnceIsTheCallersOwnThread() throws IOException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Parallel.each(new MemoryStore(1), INPUTS, i -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void aFailureIsToldWhenAllHaveEnded() {
    Set<Integer> ended = ConcurrentHashMap.newKeySet();
    assertThatThrownBy(
            () ->
                Parallel.each(
                    new MemoryStore(8),
                    INPUTS,
                    i -> {
                      if (i == 3) {
                        throw new IOException("three is damaged");
                      }
                      sleep(5);
                      ended.add(i);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("three is damaged");
    assertThat(ended).hasSize(INPUTS.size() - 1);
  }

  @Test
  void oneBesideAnotherWaitsForNone() throws IOException {
    ObjectStore store = new MemoryStore(2);
    Parallel.each(store, INPUTS, i -> Parallel.each(store, INPUTS, j -> sleep(0)));
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(300, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("too few at once", e);
    }
  }

  private static void sleep(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
