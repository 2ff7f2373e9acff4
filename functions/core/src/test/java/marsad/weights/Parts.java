package marsad.weights;

import java.math.BigInteger;
import marsad.article.Article;

/** The two parts of the founders' labelled reports. */
final class Parts {
  private Parts() {}

  /** Returns whether a report may be read and trained on; the others are only ever a number. */
  static boolean isTune(String id) {
    return new BigInteger(Article.sha256(id), 16).mod(BigInteger.TEN).intValue() <= 5;
  }
}
