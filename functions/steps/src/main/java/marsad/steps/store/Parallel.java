package marsad.steps.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.steps.process.DaemonThreads;

/** Runs independent work in parallel. */
public final class Parallel {
  private Parallel() {}

  /** Something that reads or writes. */
  public interface Action<T> {
    void on(T input) throws IOException;
  }

  /** Something that reads or writes, and answers. */
  public interface Function<T, R> {
    R of(T input) throws IOException;
  }

  /**
   * Does the same with each; as many at once as the store likes.
   *
   * @throws IOException the first failure, when all that began have ended
   */
  public static <T> void each(ObjectStore store, Collection<T> inputs, Action<T> action)
      throws IOException {
    map(
        store,
        inputs,
        input -> {
          action.on(input);
          return true;
        });
  }

  /**
   * The answer for each, in their order; as many at once as the store likes.
   *
   * @throws IOException the first failure, when all that began have ended
   */
  public static <T, R> List<R> map(ObjectStore store, Collection<T> inputs, Function<T, R> function)
      throws IOException {
    int threads = Math.min(store.atOnce(), inputs.size());
    return threads < 2 ? inTurn(inputs, function) : inParallel(threads, inputs, function);
  }

  private static <T, R> List<R> inTurn(Collection<T> inputs, Function<T, R> function)
      throws IOException {
    List<R> answers = new ArrayList<>();
    for (T input : inputs) {
      answers.add(function.of(input));
    }
    return answers;
  }

  /** Threads of its own for each call, so that none waits for one that waits for it. */
  private static <T, R> List<R> inParallel(
      int threads, Collection<T> inputs, Function<T, R> function) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, new DaemonThreads("parallel"));
    try {
      List<Callable<R>> tasks = new ArrayList<>();
      inputs.forEach(input -> tasks.add(() -> function.of(input)));
      List<R> answers = new ArrayList<>();
      for (Future<R> answer : pool.invokeAll(tasks)) {
        answers.add(get(answer));
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while other work ran");
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R get(Future<R> answer) throws IOException, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failed) {
        throw failed;
      }
      if (cause instanceof RuntimeException wrong) {
        throw wrong;
      }
      throw (Error) cause;
    }
  }
}
