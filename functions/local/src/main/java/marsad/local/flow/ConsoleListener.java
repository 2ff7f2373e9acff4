package marsad.local.flow;

import java.io.IOException;
import java.io.PrintStream;
import marsad.article.Article;
import marsad.event.Extraction;
import marsad.local.input.Findings;
import marsad.steps.fetch.StoredArticle;
import marsad.steps.store.Stores;

/** Prints what happens in the flow, and counts rejected inputs. */
public class ConsoleListener implements FlowListener {
  final Stores stores;
  final PrintStream out;
  private int rejected;

  public ConsoleListener(Stores stores, PrintStream out) {
    this.stores = stores;
    this.out = out;
  }

  @Override
  public void extracted(BatchInput input, StoredArticle article, Extraction extraction)
      throws IOException {
    Article stored = stores.get(article.key(), Article.class);
    out.println(input + ": " + Findings.line(stored, extraction, article.unchanged()));
  }

  @Override
  public void rejected(String input, String reason) {
    damaged(input + ": " + reason);
  }

  @Override
  public synchronized void damaged(String line) {
    rejected++;
    System.err.println("marsad: " + line);
  }

  @Override
  public void progress(String line) {
    out.println(line);
  }

  /** Number of rejected inputs and damaged records. */
  public int rejected() {
    return rejected;
  }
}
