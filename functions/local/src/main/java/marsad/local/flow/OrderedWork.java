package marsad.local.flow;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marsad.steps.process.DaemonThreads;

/**
 * Works on several inputs at once, one for each processor, and hands the results on in the order of
 * the inputs, on the thread that gives them.
 */
final class OrderedWork implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Number of results that may wait for an earlier one. */
  private static final int MAX_WAITING = 4 * THREADS;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(THREADS, new DaemonThreads("work"));
  private final Deque<Step> waiting = new ArrayDeque<>();

  /** Something that is done in its turn. */
  interface Step {
    void run() throws IOException;
  }

  /** Takes the result of work in its turn. */
  interface Taker<T> {
    void take(Result<T> result) throws IOException;
  }

  /** The result of work. */
  interface Result<T> {
    /** Returns it, or throws what the work threw. */
    T get() throws IOException;
  }

  /** Begins work; its result is taken after those of all earlier work. */
  <T> void submit(Callable<T> work, Taker<T> taker) throws IOException {
    Future<T> future = pool.submit(work);
    waiting.add(() -> taker.take(() -> get(future)));
    while (waiting.size() > MAX_WAITING) {
      waiting.remove().run();
    }
  }

  /** Does something after all earlier results were taken. */
  void then(Step step) {
    waiting.add(step);
  }

  /** Takes all results that are left. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while other work ran");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      throw (Error) e.getCause();
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
