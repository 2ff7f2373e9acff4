package marsad.local.flow;

import java.io.IOException;
import marsad.event.Extraction;
import marsad.steps.fetch.StoredArticle;

/** Receives what happens in {@link LocalFlow}, to show it to a person. */
public interface FlowListener {

  /** An article was stored and extracted. */
  default void extracted(BatchInput input, StoredArticle article, Extraction extraction)
      throws IOException {}

  /** An input was rejected, with the reason. */
  void rejected(String input, String reason);

  /** An input met a transient fault and is tried another time. */
  default void later(String input, String reason) {}

  /** A damaged record is left out; the line names it. */
  void damaged(String line);

  /** A batch or a part of it is done; the line says how far. */
  default void progress(String line) {}
}
