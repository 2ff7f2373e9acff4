package marsad.steps.rejection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import marsad.article.InputRejectionReason;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.Stores;
import org.jboss.logging.Logger;

/** Names damaged records that are skipped, and notes them among what was rejected. */
public final class DamageReport implements Consumer<DamagedRecord> {
  private static final Logger LOG = Logger.getLogger(DamageReport.class);

  private final InputRejectionStore rejections;
  private final Consumer<String> tell;

  /** One that warns in the log. */
  public DamageReport(Stores stores, Clock clock) {
    this(stores, clock, LOG::warn);
  }

  /**
   * @param tell takes a line for each record
   */
  public DamageReport(Stores stores, Clock clock, Consumer<String> tell) {
    this.rejections = new InputRejectionStore(stores, clock);
    this.tell = tell;
  }

  @Override
  public void accept(DamagedRecord damaged) {
    tell.accept(damaged.getMessage() + "; skipped");
    try {
      rejections.note(damaged.key(), InputRejectionReason.DAMAGED, damaged.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
