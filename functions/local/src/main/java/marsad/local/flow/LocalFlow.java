package marsad.local.flow;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.article.InputRejectionReason;
import marsad.event.Extraction;
import marsad.extract.Extractor;
import marsad.extract.UnknownLanguage;
import marsad.steps.aggregate.AggregateStep;
import marsad.steps.aggregate.WithdrawnArticles;
import marsad.steps.extract.ExtractStep;
import marsad.steps.fetch.Inbox;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.publish.PublishStep;
import marsad.steps.rejection.InputRejectionStore;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectKeys;
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
    Run run = new Run();
    batch.fetch(run);
    listener.progress("joining and publishing …");
    run.aggregateAndPublish();
    listener.progress(doubtful());
  }

  /** Takes every drop of {@code inbox/} through the flow, until no drop is left that is due. */
  public void takeInbox(Inbox inbox) throws IOException {
    List<String> left = List.of();
    for (List<String> drops = drops(); !drops.equals(left); drops = drops()) {
      for (int i = 0; i < drops.size(); i += GATHERED) {
        Run run = new Run();
        for (String drop : drops.subList(i, Math.min(drops.size(), i + GATHERED))) {
          new DropBatch(inbox, drop).fetch(run);
        }
        if (run.hasResult) {
          run.aggregateAndPublish();
        }
      }
      left = drops;
    }
  }

  private List<String> drops() throws IOException {
    return stores.inner().list(FetchKeys.INBOX);
  }

  /** Extracts the articles of one batch as they come, and aggregates them in parts. */
  private final class Run implements Batch.Receiver {
    private final List<String> extractions = new ArrayList<>();
    private final SortedSet<YearMonth> months = new TreeSet<>();

    /** Whether something is to be published: rejections are counted in public too. */
    private boolean hasResult;

    @Override
    public void stored(BatchInput input, StoredArticle article) throws IOException {
      try {
        Extraction extraction = extract.extractStored(article.key());
        listener.extracted(input, article, extraction);
      } catch (DamagedRecord | UnknownLanguage e) {
        rejections.note(input.name(), InputRejectionReason.DAMAGED, e.getMessage());
        rejected(input.name(), e.getMessage());
        return;
      }
      hasResult = true;
      extractions.add(ObjectKeys.extraction(article.key()));
      if (extractions.size() == PART) {
        aggregatePart();
      }
    }

    @Override
    public void rejected(String input, String reason) {
      hasResult = true;
      listener.rejected(input, reason);
    }

    @Override
    public void later(String input, String reason) {
      listener.later(input, reason);
    }

    private void aggregatePart() throws IOException {
      months.addAll(aggregate(extractions));
      extractions.clear();
    }

    void aggregateAndPublish() throws IOException {
      aggregatePart();
      publish(months);
    }
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
