package marsad.parse.body;

import java.util.ArrayList;
import java.util.List;

/** The blocks of a part of a page that are its story. */
final class StoryBlocks {
  /** Number of blocks at most between a headline and the first paragraph. */
  static final int LEAD = 16;

  /** A line that is a link by more than this is no part of a story. */
  private static final double MOST_LINKED = 0.5;

  private StoryBlocks() {}

  /** Running text, the short lines between, and the short sentences beside it at both ends. */
  static List<Block> of(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    List<Block> waiting = new ArrayList<>();
    for (Block block : blocks) {
      if (Boilerplate.is(block.text())) {
        continue;
      }
      if (block.running()
          || !kept.isEmpty() && block.isLinkedParagraph(kept.get(kept.size() - 1))) {
        kept.addAll(kept.isEmpty() ? endings(waiting, block) : waiting);
        waiting.clear();
        kept.add(block);
      } else if (block.worded()
          && (block.linkDensity() < MOST_LINKED || kept.isEmpty() && block.isSentence())) {
        waiting.add(block); // a lead of many links is known by the paragraph behind it
      }
    }
    if (!kept.isEmpty()) {
      Block last = kept.get(kept.size() - 1);
      kept.addAll(waiting.stream().takeWhile(b -> follows(b, last)).toList());
    }
    return kept;
  }

  /**
   * Returns the sentences at the end of what stands before the first running text, beside it, or
   * from a lead beside it that is marked as a heading. A summary above the story is none.
   */
  private static List<Block> endings(List<Block> before, Block first) {
    int from = before.size();
    while (from > 0 && isBegun(before.get(from - 1), first)) {
      from--;
    }
    for (int i = Math.max(0, before.size() - LEAD); i < from; i++) {
      if (before.get(i).isLeadOf(first)) {
        return before.subList(i, before.size()).stream()
            .filter(b -> b.isLeadOf(first) || !b.heading() && b.isSentence())
            .toList();
      }
    }
    return before.subList(from, before.size());
  }

  /** Returns whether a line before the first running text belongs to it. */
  private static boolean isBegun(Block block, Block first) {
    return block.isLineOf(first)
        || block.sentence() && (block.isNextTo(first) || block.isInTheBoxOf(first))
        || block.isLinkedLead(first);
  }

  /** Returns whether a line behind the last running text belongs to it. */
  private static boolean follows(Block block, Block last) {
    return block.isNextTo(last)
        && !block.heading()
        && (block.sentence() || block.holder().parent() == last.holder().parent());
  }
}
