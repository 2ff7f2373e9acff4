package marsad.parse.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Recognises pages that list reports, each a card with a headline that is a link. */
final class CardList {
  private static final int MIN_CARDS = 3;

  /** Share of the running text that must lie in cards. */
  private static final double MOST = 0.7;

  /** Number of elements between a card and its headline or text. */
  private static final int LEVELS = 5;

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");

  /** Number of linked headlines in the elements around them. */
  private final Map<Element, Integer> headlines = new HashMap<>();

  /** Number of cards under an element, by their shape. */
  private final Map<Element, Map<String, Integer>> cards = new HashMap<>();

  private CardList(List<Element> found) {
    for (Element headline : found) {
      Element around = headline;
      for (int level = 0; level < LEVELS && around != null; level++) {
        headlines.merge(around, 1, Integer::sum);
        around = around.parent();
      }
    }
    headlines.forEach(
        (element, n) -> {
          if (n == 1 && element.parent() != null) {
            cards
                .computeIfAbsent(element.parent(), parent -> new HashMap<>())
                .merge(shape(element), 1, Integer::sum);
          }
        });
  }

  /** Returns the blocks of a story before the cards at its end, if those are many. */
  List<Block> before(List<Block> story) {
    int first = story.size();
    Set<Element> met = new HashSet<>();
    for (int i = story.size() - 1; i >= 0; i--) {
      Element card = card(story.get(i).holder());
      if (card != null) {
        met.add(card);
        first = i;
      } else if (story.get(i).running()) {
        break;
      }
    }
    if (met.size() < MIN_CARDS) {
      return story;
    }
    while (first > 0 && story.get(first - 1).heading()) {
      first--; // the heading over the cards
    }
    return story.subList(0, first);
  }

  /** Finds the cards of a page; empty where it cannot have many, or the story is short. */
  static Optional<CardList> find(Element body, List<Block> kept) {
    if (kept.stream().filter(Block::running).limit(MIN_CARDS).count() < MIN_CARDS) {
      return Optional.empty();
    }
    List<Element> found = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      boolean link = element.normalName().equals("a");
      if (HEADINGS.contains(element.normalName()) && around(element, Set.of("a"))
          || link && element.hasAttr("href") && around(element, HEADINGS)) {
        found.add(element);
      }
    }
    return found.size() < MIN_CARDS ? Optional.empty() : Optional.of(new CardList(found));
  }

  /** Returns whether an element of one of some names stands closely around another. */
  private static boolean around(Element element, Set<String> names) {
    Element around = element.parent();
    for (int level = 0; level < 3 && around != null; level++) {
      if (names.contains(around.normalName())) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** Returns whether the blocks that were kept are the teasers of several reports. */
  boolean holds(List<Block> kept) {
    int all = 0;
    int inCards = 0;
    Set<Element> met = new HashSet<>();
    for (Block block : kept) {
      if (block.running()) {
        all += block.text().length();
        Element card = card(block.holder());
        if (card != null) {
          inCards += block.text().length();
          met.add(card);
        }
      }
    }
    return met.size() >= MIN_CARDS && inCards > MOST * all;
  }

  /** Returns the nearest element around a block that is one of several alike; null for none. */
  private Element card(Element holder) {
    Element card = holder;
    for (int level = 0; level < LEVELS && card.parent() != null; level++) {
      if (headlines.getOrDefault(card, 0) == 1
          && cards.getOrDefault(card.parent(), Map.of()).getOrDefault(shape(card), 0)
              >= MIN_CARDS) {
        return card;
      }
      card = card.parent();
    }
    return null;
  }

  private static String shape(Element element) {
    return element.normalName() + "." + element.className().replaceAll("\\d+", "");
  }
}
