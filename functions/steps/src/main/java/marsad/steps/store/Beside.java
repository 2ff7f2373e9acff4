package marsad.steps.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** Does things beside each other that do not depend on each other. */
public final class Beside {
  private Beside() {}

  /** Something that reads or writes. */
  public interface Action<T> {
    void on(T input) throws IOException;
  }

  /** Something that reads or writes, and answers. */
  public interface Function<T, R> {
    R of(T input) throws IOException;
  }

  /**
   * Does the same with each.
   *
   * @throws IOException the first failure; some of the others may be done then
   */
  public static <T> void each(Collection<T> inputs, Action<T> action) throws IOException {
    map(
        inputs,
        input -> {
          action.on(input);
          return true;
        });
  }

  /**
   * The answer for each, in their order.
   *
   * @throws IOException the first failure
   */
  public static <T, R> List<R> map(Collection<T> inputs, Function<T, R> function)
      throws IOException {
    try {
      return List.copyOf(inputs).parallelStream().map(input -> unchecked(input, function)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T, R> R unchecked(T input, Function<T, R> function) {
    try {
      return function.of(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
