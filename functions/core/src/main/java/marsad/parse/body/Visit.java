package marsad.parse.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Visits the elements of a page, without its text. */
final class Visit {
  private Visit() {}

  /** Called for an element before those in it. */
  @FunctionalInterface
  interface Head extends NodeVisitor {
    void enter(Element element);

    @Override
    default void head(Node node, int depth) {
      if (node instanceof Element element) {
        enter(element);
      }
    }
  }

  /** Called for an element behind those in it. */
  @FunctionalInterface
  interface Tail extends NodeVisitor {
    void leave(Element element);

    @Override
    default void head(Node node, int depth) {}

    @Override
    default void tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element);
      }
    }
  }
}
