package marsad.local.flow;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import marsad.article.InputRejectionReason;
import marsad.extract.Extractor;
import marsad.extract.UnknownLanguage;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.aggregate.WithdrawnArticles;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.publish.PublishStep;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * The flow in one process: fetch → extract → aggregate → publish. Everything on one machine that
 * changes incidents goes through it: inputs, drops, withdrawals, and {@link StoredFlow} for all
 * that is stored.
 */
public final class LocalFlow {
  /** Maximum number of articles that are aggregated together. */
  static final int PART = 2500;

  /** Maximum number of drops that are joined and published together. */
  static final int GATHERED = 200;

  private final Stores stores;
  private final FlowListener listener;
  private final DamageCounter damage;
  private final InputRejectionStore rejections;
  private final ExtractStep extract;
  private final AggregateStep aggregate;
  private final PublishStep publish;

  public LocalFlow(Stores stores, Clock clock, FlowListener listener) {
    this.stores = stores;
    this.listener = listener;
    this.damage = new DamageCounter(stores, clock, listener);
    this.rejections = new InputRejectionStore(stores, clock);
    this.extract = new ExtractStep(Extractor.bundled(), stores);
    this.aggregate = new AggregateStep(stores, clock, damage);
    this.publish = new PublishStep(stores, clock);
  }

  /** Takes a batch through all four steps. An input that is no article is rejected alone. */
  public void run(Batch batch) throws IOException {
    try (FlowRun run = new FlowRun(this)) {
      batch.fetch(run);
      run.finish();
      listener.progress("joining and publishing …");
      run.aggregateAndPublish();
      listener.progress(doubtful());
    }
  }

  /** Takes every drop of {@code inbox/} through the flow, until no drop is left that is due. */
  public void takeInbox(Inbox inbox) throws IOException {
    List<String> left = List.of();
    for (List<String> drops = drops(); !drops.equals(left); drops = drops()) {
      for (int i = 0; i < drops.size(); i += GATHERED) {
        try (FlowRun run = new FlowRun(this)) {
          for (String drop : drops.subList(i, Math.min(drops.size(), i + GATHERED))) {
            new DropBatch(inbox, drop).fetch(run);
          }
          run.finish();
          if (run.hasResult()) {
            run.aggregateAndPublish();
          }
        }
      }
      left = drops;
    }
  }

  private List<String> drops() throws IOException {
    return stores.inner().list(FetchKeys.INBOX);
  }

  /** Removes what the operator's tables withdraw by now; returns the months published again. */
  public SortedSet<YearMonth> withdraw() throws IOException {
    SortedSet<YearMonth> months = removeWithdrawn();
    publish(months);
    return months;
  }

  /** Aggregates extractions whose articles are not withdrawn any more; returns the months. */
  public SortedSet<YearMonth> restore(Collection<String> extractions) throws IOException {
    SortedSet<YearMonth> months = aggregate(extractions);
    publish(months);
    return months;
  }

  ExtractStep extract() {
    return extract;
  }

  /** Notes that a stored article cannot be read. */
  void noteDamaged(BatchInput input, Exception why) throws IOException {
    rejections.note(input.name(), InputRejectionReason.DAMAGED, why.getMessage());
    listener.rejected(input.name(), why.getMessage());
  }

  FlowListener listener() {
    return listener;
  }

  /** Extracts a stored article; a damaged one is left out. */
  void extract(String article) throws IOException {
    try {
      extract.extract(article);
    } catch (DamagedRecord e) {
      damage.accept(e);
    } catch (UnknownLanguage e) {
      damage.accept(new DamagedRecord(article, e.getMessage(), e));
    }
  }

  SortedSet<YearMonth> aggregate(Collection<String> extractions) throws IOException {
    return aggregate.aggregate(extractions);
  }

  SortedSet<YearMonth> removeWithdrawn() throws IOException {
    return aggregate.withdraw(new WithdrawnArticles(stores).pending());
  }

  /** Publishes months, and makes damaged state again; returns the keys of the changed files. */
  List<String> publish(Collection<YearMonth> months) throws IOException {
    Set<String> repaired = new HashSet<>();
    while (true) {
      try {
        return publish.publish(months);
      } catch (DamagedRecord e) {
        if (!repaired.add(e.key())) {
          throw e;
        }
        aggregate.repair(e.key());
      }
    }
  }

  /** Every month that was published, is due, or has incidents. */
  SortedSet<YearMonth> months() throws IOException {
    return publish.months();
  }

  /** Number of incidents that are not published or not confirmed, as a line. */
  String doubtful() throws IOException {
    return publish.doubtful().toString();
  }

  /** Number of damaged records that were left out. */
  int leftOut() {
    return damage.count();
  }
}
