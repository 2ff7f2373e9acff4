package marsad.parse.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what belongs to a story outside the part of the page that holds most of it: the lead below
 * the headline, and paragraphs that are marked up like those of the part.
 *
 * @param blocks all blocks of the page, in order
 * @param title the page's own title
 */
record StoryEdges(List<Block> blocks, String title) {
  /** The shortest sentence that is a lead. */
  private static final int LEAD_SENTENCE = 30;

  /** A shorter heading is not known by the page's title. */
  private static final int HEADLINE = 15;

  /** Returns what belongs to the story before its first block. */
  List<Block> before(Block firstBlock) {
    int first = blocks.indexOf(firstBlock);
    List<Block> lead = lead(first);
    return lead.isEmpty() ? alike(first) : lead;
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

  /**
   * Returns the running text behind the last block of the story that is marked up like it, in a box
   * like that around it, before another headline.
   */
  List<Block> behind(Block last) {
    List<Block> behind = new ArrayList<>();
    int end = blocks.indexOf(last);
    for (int i = end + 1; i < Math.min(blocks.size(), end + StoryBlocks.LEAD); i++) {
      Block block = blocks.get(i);
      if (block.holder().normalName().equals("h1")) {
        break;
      }
      if (block.running() && block.isMarkedLike(last) && block.isInABoxLike(last)) {
        behind.add(block);
        end = i;
      }
    }
    return behind;
  }

  /** Returns the lead: sentences between the nearest headline and the first block of the story. */
  private List<Block> lead(int first) {
    int headline = first - 1;
    while (headline >= 0 && !isHeadline(blocks.get(headline))) {
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

  private boolean isHeadline(Block block) {
    return block.heading() && block.holder().normalName().equals("h1")
        || isTitle(block, title)
        || block.size() >= HEADLINE && title.startsWith(block.text()); // in an element of any name
  }

  /** Returns whether a block is a heading that is part of the page's own title. */
  static boolean isTitle(Block block, String title) {
    return block.heading() && block.size() >= HEADLINE && title.contains(block.text());
  }
}
