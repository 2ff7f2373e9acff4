package marsad.local.flow;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.extract.UnknownLanguage;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.store.DamagedRecord;
import marsad.steps.store.ObjectKeys;

/**
 * Extracts the articles of one batch as they come, on all processors, and aggregates them in parts.
 * The store is read and written in the order of the inputs.
 */
final class FlowRun implements Batch.Receiver, AutoCloseable {
  private final LocalFlow flow;
  private final OrderedWork work = new OrderedWork();
  private final List<String> extractions = new ArrayList<>();
  private final SortedSet<YearMonth> months = new TreeSet<>();

  /** Whether something is to be published: rejections are counted in public too. */
  private boolean hasResult;

  FlowRun(LocalFlow flow) {
    this.flow = flow;
  }

  @Override
  public void stored(BatchInput input, StoredArticle article) throws IOException {
    try {
      Article read = flow.extract().read(article.key());
      work.submit(() -> flow.extract().extract(read), result -> take(input, article, result));
    } catch (DamagedRecord e) {
      hasResult = true;
      work.then(() -> flow.noteDamaged(input, e));
    }
  }

  private void take(BatchInput input, StoredArticle article, OrderedWork.Result<Extraction> result)
      throws IOException {
    hasResult = true;
    try {
      Extraction extraction = result.get();
      flow.extract().store(article.key(), extraction);
      flow.listener().extracted(input, article, extraction);
    } catch (UnknownLanguage e) {
      flow.noteDamaged(input, e);
      return;
    }
    extractions.add(ObjectKeys.extraction(article.key()));
    if (extractions.size() == LocalFlow.PART) {
      aggregatePart();
    }
  }

  @Override
  public void rejected(String input, String reason) {
    hasResult = true;
    work.then(() -> flow.listener().rejected(input, reason));
  }

  @Override
  public void later(String input, String reason) {
    work.then(() -> flow.listener().later(input, reason));
  }

  boolean hasResult() {
    return hasResult;
  }

  /** Hands on all results that are left. */
  void finish() throws IOException {
    work.finish();
  }

  @Override
  public void close() {
    work.close();
  }

  private void aggregatePart() throws IOException {
    months.addAll(flow.aggregate(extractions));
    extractions.clear();
  }

  void aggregateAndPublish() throws IOException {
    aggregatePart();
    flow.publish(months);
  }
}
