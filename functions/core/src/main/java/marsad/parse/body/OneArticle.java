package marsad.parse.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Leaves out the reports that a page shows behind its own: each stands in an {@code article}
 * element of its own, as on pages that load the next report when a reader comes to the end.
 */
final class OneArticle {
  /** The page's own report has so much running text, characters. */
  private static final int LEAST = 500;

  private OneArticle() {}

  /**
   * Returns the blocks outside the other reports.
   *
   * @param headline the block of the page's own headline
   */
  static List<Block> of(List<Block> blocks, Block headline) {
    Map<Element, Element> around = outermost(blocks.get(0).holder().root());
    Element own = around.get(headline.holder());
    if (own == null) {
      return blocks;
    }
    int weight = 0;
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      Element article = around.getOrDefault(block.holder(), own);
      if (article == own) {
        kept.add(block);
        weight += block.running() ? block.size() : 0;
      }
    }
    return weight < LEAST ? blocks : kept;
  }

  /** Returns the outermost article around each element in one. */
  private static Map<Element, Element> outermost(Element root) {
    Map<Element, Element> around = new HashMap<>();
    for (Element article : root.select("article")) {
      if (!around.containsKey(article)) {
        article.getAllElements().forEach(element -> around.put(element, article));
      }
    }
    return around;
  }
}
