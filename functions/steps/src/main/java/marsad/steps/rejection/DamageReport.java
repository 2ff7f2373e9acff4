package marsad.steps.rejection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import marsad.article.InputRejectionReason;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Reports damaged records that are skipped, and stores them as rejected inputs. */
public final class DamageReport implements Consumer<DamagedRecord> {
  private static final Logger LOG = Logger.getLogger(DamageReport.class);

  private final InputRejectionStore rejections;
  private final Consumer<String> output;

  /** A report to the log. */
  public DamageReport(Stores stores, Clock clock) {
    this(stores, clock, LOG::warn);
  }

  /**
   * @param output receives a line for each record
   */
  public DamageReport(Stores stores, Clock clock, Consumer<String> output) {
    this.rejections = new InputRejectionStore(stores, clock);
    this.output = output;
  }

  @Override
  public void accept(DamagedRecord damaged) {
    output.accept(damaged.getMessage() + "; skipped");
    try {
      rejections.note(damaged.key(), InputRejectionReason.DAMAGED, damaged.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
