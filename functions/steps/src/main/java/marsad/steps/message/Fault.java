package marsad.steps.message;

import io.quarkus.funqy.runtime.ApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import marsad.article.InputRejectionReason;
import marsad.extract.UnknownLanguage;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.NoSuchRecord;

/**
 * A fault of what came in, as opposed to one of Marsad's own: it has a code and a reason in words,
 * and nobody needs its stack trace.
 *
 * @param code letters and dashes
 * @param reason on one line
 */
public record Fault(String code, String reason) {

  /** The fault that an exception tells of; empty where it is not one of the input. */
  public static Optional<Fault> of(Throwable thrown) {
    Throwable e = unwrapped(thrown);
    if (e instanceof BadMessage bad) {
      return Optional.of(new Fault(bad.code(), bad.getMessage()));
    }
    if (e instanceof NoSuchRecord) {
      return Optional.of(new Fault(InputRejectionReason.NOT_FOUND.code(), e.getMessage()));
    }
    if (e instanceof UnknownLanguage) {
      return Optional.of(new Fault(InputRejectionReason.OTHER_LANGUAGE.code(), e.getMessage()));
    }
    return e instanceof DamagedRecord damaged && !damaged.key().startsWith("state/")
        ? Optional.of(new Fault(InputRejectionReason.DAMAGED.code(), e.getMessage()))
        : Optional.empty();
  }

  /** What was thrown inside what Funqy, Mutiny and futures make of it. */
  public static Throwable unwrapped(Throwable thrown) {
    Throwable e = thrown;
    while (e.getCause() != null
        && (e instanceof CompletionException
            || e instanceof ApplicationException
            || e.getClass() == RuntimeException.class)) {
      e = e.getCause();
    }
    return e;
  }

  /** As it is answered: {@code {"error": {"code": …, "reason": …}}}. */
  public Map<String, Fault> answer() {
    return Map.of("error", this);
  }
}
