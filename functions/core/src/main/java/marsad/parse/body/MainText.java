package marsad.parse.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the story of a page: the part that holds most of its running text, and in it the blocks
 * that belong together. Every step walks the page once, however deep it is.
 */
public final class MainText {
  /** A part that holds so much of the page's running text is its story, whatever its name. */
  private static final double MUCH = 0.6;

  /** What a page marks as its story is believed where it is so long. */
  private static final int LEAST_STORY = 100;

  /** A story is so long, or the page's names for its parts are not believed. */
  private static final int FEW = 80;

  private final Element body;
  private final String title;
  private List<Block> blocks;
  private RunningText running;

  private MainText(Element body, String title) {
    this.body = body;
    this.title = title;
    this.blocks = Blocks.under(body);
    this.running = RunningText.of(body, blocks);
  }

  /**
   * The story of a page.
   *
   * @param text a line for each paragraph; empty where the page has no running text
   * @param isList whether it is made of the teasers of several reports
   */
  public record Story(String text, boolean isList) {}

  /** Returns the story of a page. */
  public static Story of(Document page) {
    return page.body() == null
        ? new Story("", false)
        : new MainText(page.body(), title(page)).story();
  }

  private static String title(Document page) {
    Element stated = page.selectFirst("meta[property=og:title]");
    return page.title() + " " + (stated == null ? "" : stated.attr("content"));
  }

  /** Returns all text of a page, a line for each paragraph. */
  static String lines(Document page) {
    return Blocks.under(page.body()).stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private Story story() {
    List<Block> story = seen();
    if (story.isEmpty()) {
      blocks = Blocks.withUnseen(body); // a script shows it, or takes a curtain away
      running = RunningText.of(body, blocks);
      story = seen();
    }
    Optional<CardList> cards = CardList.find(body, story);
    boolean isList = cards.isPresent() && cards.get().holds(story);
    List<Block> own = isList || cards.isEmpty() ? story : cards.get().before(story);
    return new Story(own.stream().map(Block::text).collect(Collectors.joining("\n")), isList);
  }

  private List<Block> seen() {
    Set<Element> noise = noise();
    List<Block> all = own(blocks);
    blocks = all.stream().filter(b -> !noise.contains(b.holder())).toList();
    running = RunningText.of(body, blocks);
    List<Block> story = kept();
    if (length(story) < FEW) {
      blocks = all; // what the page calls its parts says nothing
      running = RunningText.of(body, blocks);
      List<Block> other = kept();
      story = length(other) > 2 * length(story) ? other : story;
    }
    return story;
  }

  /** Returns the blocks without those of other reports that stand behind the page's own. */
  private List<Block> own(List<Block> found) {
    return found.stream()
        .filter(block -> StoryEdges.isTitle(block, title))
        .findFirst()
        .map(headline -> OneArticle.of(found, headline))
        .orElse(found);
  }

  private static int length(List<Block> story) {
    return story.stream().mapToInt(Block::size).sum();
  }

  /** Returns the blocks of the part that is the story, with what belongs to it around the part. */
  private List<Block> kept() {
    Set<Element> part = new HashSet<>(running.findPart(blocks).getAllElements());
    List<Block> inside = blocks.stream().filter(b -> part.contains(b.holder())).toList();
    List<Block> kept = StoryBlocks.of(inside);
    if (kept.isEmpty()) {
      return kept;
    }
    StoryEdges edges = new StoryEdges(blocks, title);
    List<Block> story = new ArrayList<>(edges.before(kept.get(0)));
    story.addAll(kept);
    story.addAll(edges.behind(kept.get(kept.size() - 1)));
    return story;
  }

  /**
   * Returns the elements in noise; one that holds much of the page is none, whatever its name,
   * unless the page itself marks another as its story.
   */
  private Set<Element> noise() {
    Set<Element> noise = new HashSet<>();
    Set<Element> around = aroundStory();
    Map<String, PartName> known = new HashMap<>();
    double much = MUCH * running.weight(body);
    NodeTraversor.traverse(
        (Visit.Head)
            element -> {
              boolean spared =
                  around.isEmpty() ? running.weight(element) > much : around.contains(element);
              boolean inside = element != body && noise.contains(element.parent());
              if (inside || element != body && Noise.is(element, known) && !spared) {
                noise.add(element);
              }
            },
        body);
    return noise;
  }

  /**
   * Returns the element that the page marks as its story, and those around it; empty where it marks
   * none.
   */
  private Set<Element> aroundStory() {
    Set<Element> around = new HashSet<>();
    for (Element marked : body.select("[itemprop=articleBody]")) {
      if (running.weight(marked) >= LEAST_STORY) {
        for (Element e = marked; e != null && around.add(e); ) {
          e = e.parent();
        }
      }
    }
    return around;
  }
}
