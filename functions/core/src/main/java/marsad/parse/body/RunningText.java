package marsad.parse.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * How much running text stands under each element of a page.
 *
 * @param weights characters of running text under each element that holds any
 */
record RunningText(Element body, Map<Element, Integer> weights) {
  /** A part of a page is entered where it holds so much of the running text around it. */
  private static final double DOMINANT = 0.7;

  /** Weighs the blocks of a page; every element holds what is under it. */
  static RunningText of(Element body, List<Block> blocks) {
    Map<Element, Integer> weights = new HashMap<>();
    for (Block block : blocks) {
      if (block.running() || block.sentence()) {
        weights.merge(block.holder(), block.size(), Integer::sum);
      }
    }
    NodeTraversor.traverse(
        (Visit.Tail)
            element -> {
              Integer weight = weights.get(element);
              if (weight != null && element != body && element.parent() != null) {
                weights.merge(element.parent(), weight, Integer::sum);
              }
            },
        body);
    return new RunningText(body, weights);
  }

  /** Returns the characters of running text under an element. */
  int weight(Element element) {
    return weights.getOrDefault(element, 0);
  }

  /** Returns the smallest part of the page that holds most of its running text. */
  Element findPart(List<Block> blocks) {
    Set<Element> withParagraphs = new HashSet<>();
    for (Block block : blocks) {
      if (block.running()) {
        boolean paragraph = block.holder().normalName().equals("p");
        withParagraphs.add(paragraph ? block.holder().parent() : block.holder());
      }
    }
    Element part = body;
    Element next = part;
    while (next != null) {
      part = next;
      next = withParagraphs.contains(part) ? null : dominant(part);
    }
    return part;
  }

  private Element dominant(Element element) {
    for (Element child : element.children()) {
      if (weight(child) > DOMINANT * weight(element)) {
        return child;
      }
    }
    return null;
  }
}
