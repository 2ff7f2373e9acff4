package marsad.parse.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page once and gathers its blocks of text, without what is never part of a story. */
final class Blocks implements NodeFilter {
  private final List<Block> found = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;
  private int links;
  private final boolean withUnseen;
  private Element holder;

  private Blocks(boolean withUnseen) {
    this.withUnseen = withUnseen;
  }

  /** Returns the blocks under an element, in the order of the page. */
  static List<Block> under(Element root) {
    return under(root, false);
  }

  /** Returns the same with those that the page hides until a script shows them. */
  static List<Block> withUnseen(Element root) {
    return under(root, true);
  }

  private static List<Block> under(Element root, boolean withUnseen) {
    Blocks blocks = new Blocks(withUnseen);
    blocks.holder = root;
    root.filter(blocks);
    blocks.flush();
    return blocks.found;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (depth > 0 && (Noise.mute(element) || !withUnseen && Noise.unseen(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (breaks(element)) {
        flush();
        holder = element.normalName().equals("br") ? holder : element;
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (breaks(element) && !element.normalName().equals("br")) {
        flush();
        holder = element.parent() == null ? holder : element.parent();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else {
        line.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  /** The line with its entities decoded once more, where they were escaped twice. */
  private String twice() {
    return PlainText.unescaped(line.toString()).replaceAll("[\\s\u00a0]+", " ").strip();
  }

  private void flush() {
    String text = line.indexOf("&") < 0 ? line.toString().strip() : twice();
    if (!text.isEmpty()) {
      found.add(new Block(text, linked, holder, holder.normalName().matches("h[1-6]")));
    }
    line.setLength(0);
    linked = 0;
  }
}
