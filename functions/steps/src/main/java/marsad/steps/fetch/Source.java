package marsad.steps.fetch;

import java.util.List;
import java.util.Map;
import marsad.article.RejectedInput;

/** Where pages come from. */
public interface Source {

  /**
   * A page as it came.
   *
   * @param url where it was found in the end
   * @param charset the charset that the server named, or null
   */
  record Page(String url, byte[] bytes, String charset, Map<String, List<String>> headers) {}

  /**
   * Gets a page.
   *
   * @throws RejectedInput if there is none to be had; the message says why
   * @throws Unavailable if there may be one another time
   */
  Page get(String url) throws RejectedInput, Unavailable;
}
