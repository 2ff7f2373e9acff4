package marsad.parse.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** The shortest sentence that is a lead. */
  private static final int LEAD_SENTENCE = 40;

  /** A shorter heading is not known by the page's title. */
  private static final int HEADLINE = 15;

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
    return new Story(
        story.stream().map(Block::text).collect(Collectors.joining("\n")),
        CardList.is(body, story));
  }

  private List<Block> seen() {
    Set<Element> noise = noise();
    List<Block> all = blocks;
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

  private static int length(List<Block> story) {
    return story.stream().mapToInt(Block::size).sum();
  }

  /** Returns the blocks of the part that is the story, with the lead between headline and part. */
  private List<Block> kept() {
    Set<Element> part = new HashSet<>(running.findPart(blocks).getAllElements());
    List<Block> inside = blocks.stream().filter(b -> part.contains(b.holder())).toList();
    List<Block> kept = StoryBlocks.of(inside);
    if (kept.isEmpty()) {
      return kept;
    }
    int first = blocks.indexOf(kept.get(0));
    List<Block> lead = lead(first);
    List<Block> story = new ArrayList<>(lead.isEmpty() ? alike(first) : lead);
    story.addAll(kept);
    return story;
  }

  /**
   * Returns the running text before the first block of the story that is marked up like it, though
   * it stands in another part.
   */
  private List<Block> alike(int first) {
    List<Block> before = new ArrayList<>();
    for (int i = first - 1; i >= Math.max(0, first - StoryBlocks.LEAD); i--) {
      if (blocks.get(i).running() && blocks.get(i).isMarkedLike(blocks.get(first))) {
        before.add(0, blocks.get(i));
      }
    }
    return before;
  }

  /** Returns the lead: sentences between the nearest headline and the first block of the story. */
  private List<Block> lead(int first) {
    int headline = first - 1;
    while (headline >= 0 && !headline(blocks.get(headline))) {
      headline--;
    }
    if (headline < 0 || first - headline > StoryBlocks.LEAD) {
      return List.of();
    }
    return blocks.subList(headline + 1, first).stream()
        .filter(b -> b.running() || b.sentence() && b.size() >= LEAD_SENTENCE)
        .filter(b -> !Boilerplate.is(b.text()))
        .toList();
  }

  private boolean headline(Block block) {
    return block.heading()
        && (block.holder().normalName().equals("h1")
            || block.size() >= HEADLINE && title.contains(block.text()));
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
