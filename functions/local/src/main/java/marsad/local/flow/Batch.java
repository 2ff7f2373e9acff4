package marsad.local.flow;

import java.io.IOException;
import marsad.steps.fetch.StoredArticle;

/** Inputs that pass through {@link LocalFlow} together. */
public interface Batch {

  /** Fetches the inputs and stores their articles. */
  void fetch(Receiver receiver) throws IOException;

  /** Receives the result of each input, in their order. */
  interface Receiver {
    /** Receives a stored article. */
    void stored(BatchInput input, StoredArticle article) throws IOException;

    /** Receives an input that is no article, with the reason. */
    void rejected(String input, String reason);

    /** Receives an input that met a transient fault and stays for another time. */
    void later(String input, String reason);
  }
}
