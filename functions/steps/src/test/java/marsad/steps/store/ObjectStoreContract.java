package marsad.steps.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every object store must do; one subclass a store. */
abstract class ObjectStoreContract {
  private static final String TYPE = "text/plain";
  private static final int WRITERS = 16;

  /** A store that holds nothing yet. */
  abstract ObjectStore store() throws Exception;

  @Test
  void aMissingKeyIsNoObject() throws Exception {
    assertThat(store().find("a/b.txt")).isEmpty();
    store().delete("a/b.txt");
  }

  @Test
  void createsOnce() throws Exception {
    ObjectStore store = store();
    assertThat(store.create("a/b.txt", bytes("one"), TYPE)).isTrue();
    assertThat(store.create("a/b.txt", bytes("two"), TYPE)).isFalse();
    assertThat(text(store, "a/b.txt")).isEqualTo("one");
  }

  @Test
  void replacesOnlyWhatWasRead() throws Exception {
    ObjectStore store = store();
    store.create("a.txt", bytes("one"), TYPE);
    String etag = store.find("a.txt").orElseThrow().etag();
    assertThat(store.replace("a.txt", bytes("two"), TYPE, etag)).isTrue();
    assertThat(store.replace("a.txt", bytes("three"), TYPE, etag)).isFalse();
    assertThat(text(store, "a.txt")).isEqualTo("two");
    assertThat(store.replace("missing.txt", bytes("x"), TYPE, etag)).isFalse();
    assertThat(store.find("missing.txt")).isEmpty();
  }

  @Test
  void deletes() throws Exception {
    ObjectStore store = store();
    store.create("a.txt", bytes("one"), TYPE);
    store.delete("a.txt");
    assertThat(store.find("a.txt")).isEmpty();
    assertThat(store.create("a.txt", bytes("two"), TYPE)).isTrue();
  }

  @Test
  void listsTheEtagsThatReadingGives() throws Exception {
    ObjectStore store = store();
    store.create("a/1.txt", bytes("one"), TYPE);
    store.create("a/2.txt", bytes("two"), TYPE);
    assertThat(store.etags("a/"))
        .containsOnlyKeys("a/1.txt", "a/2.txt")
        .containsEntry("a/2.txt", store.find("a/2.txt").orElseThrow().etag());
  }

  @Test
  void listsByPrefixInOrder() throws Exception {
    ObjectStore store = store();
    for (String key : List.of("b/2.txt", "a/1.txt", "b/10.txt", "bc.txt", "b/c/3.txt")) {
      store.create(key, bytes("x"), TYPE);
    }
    assertThat(store.list("b/")).containsExactly("b/10.txt", "b/2.txt", "b/c/3.txt");
    assertThat(store.list("b")).containsExactly("b/10.txt", "b/2.txt", "b/c/3.txt", "bc.txt");
    assertThat(store.list("")).hasSize(5);
    assertThat(store.list("nothing/")).isEmpty();
  }

  @Test
  void keepsEveryByte() throws Exception {
    ObjectStore store = store();
    byte[] all = new byte[70_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    store.create("all.bin", all, "application/octet-stream");
    assertThat(store.find("all.bin").orElseThrow().bytes()).isEqualTo(all);
  }

  @Test
  void refusesKeysThatLeaveTheBucket() throws Exception {
    ObjectStore store = store();
    for (String key : List.of("../x", "/x", "a//b", "", "a/../b", ".hidden", "a\\b")) {
      assertThatThrownBy(() -> store.find(key)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ofSixteenCreatorsOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      ObjectStore store = store();
      String key = "race/create-" + round + ".txt";
      assertThat(race(n -> store.create(key, bytes("writer " + n), TYPE))).isEqualTo(1);
    }
  }

  @Test
  void ofSixteenReplacersOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      ObjectStore store = store();
      String key = "race/replace-" + round + ".txt";
      store.create(key, bytes("before"), TYPE);
      String etag = store.find(key).orElseThrow().etag();
      assertThat(race(n -> store.replace(key, bytes("writer " + n), TYPE, etag))).isEqualTo(1);
      assertThat(text(store, key)).startsWith("writer ");
    }
  }

  private interface Writer {
    boolean write(int number) throws Exception;
  }

  /** How many of the writers, all starting at once, say that they won. */
  private static int race(Writer writer) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      CyclicBarrier start = new CyclicBarrier(WRITERS);
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        tasks.add(
            () -> {
              start.await();
              return writer.write(number);
            });
      }
      int won = 0;
      for (Future<Boolean> result : pool.invokeAll(tasks)) {
        won += result.get() ? 1 : 0;
      }
      return won;
    } finally {
      pool.shutdownNow();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ObjectStore store, String key) throws Exception {
    return new String(store.find(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
