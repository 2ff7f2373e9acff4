package marsad.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.language.Marks;
import marsad.language.Token;

/**
 * The lines of a list of incidents: each begins with a bullet or a number, or stands behind a line
 * that counts people and ends in a colon: "At least 41 were killed:". Each is an item of its own.
 */
public final class ListLines {
  /** Minimum number of lines that tell of violence. */
  private static final int ITEMS = 3;

  /** Minimum number of different places that the lines name. */
  private static final int PLACES = 3;

  /** Maximum number of tokens of an item. */
  private static final int LONGEST = 120;

  /** A line: tokens {@code first} to {@code last}. */
  private record Line(int first, int last) {
    private int size() {
      return last - first + 1;
    }
  }

  private final AnnotatedPassage passage;
  private final List<Line> items = new ArrayList<>();

  /** Finds the lists of a passage. */
  ListLines(AnnotatedPassage passage) {
    this.passage = passage;
    List<Line> run = new ArrayList<>();
    boolean counted = false;
    for (Line line : lines()) {
      boolean bullet = isBullet(line.first());
      boolean goesOn = line.size() <= LONGEST && (bullet || counted);
      if (!goesOn) {
        close(run);
        counted = isTally(line);
      } else {
        run.add(line);
      }
    }
    close(run);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= passage.size(); i++) {
      if (i == passage.size() || passage.token(i).isMark("\n")) {
        if (i > first) {
          lines.add(new Line(first, i - 1));
        }
        first = i + 1;
      }
    }
    return lines;
  }

  private boolean isBullet(int first) {
    return passage.token(first).isMark(Marks.BULLET)
        || passage.token(first).type() == Token.Type.NUMBER
            && first + 1 < passage.size()
            && passage.token(first + 1).isMark(Marks.BEHIND_ITEM_NUMBER);
  }

  /** "The toll comes to at least 41 killed and 32 wounded:". */
  private boolean isTally(Line line) {
    return passage.token(line.last()).isMark(":")
        && !passage.within(CasualtySense.class, line.first(), line.last()).isEmpty();
  }

  /** Keeps the lines of a run if they tell of incidents at different places. */
  private void close(List<Line> run) {
    int violent = 0;
    Set<String> places = new HashSet<>();
    for (Line line : run) {
      if (Clause.tellsHarm(passage, line.first(), line.last())) {
        violent++;
        passage.within(PlaceSense.class, line.first(), line.last()).stream()
            .findFirst()
            .ifPresent(name -> places.add(passage.words(name.first(), name.last())));
      }
    }
    if (violent >= ITEMS && places.size() >= PLACES) {
      items.addAll(run);
    }
    run.clear();
  }

  /** Returns whether a sentence begins an item. */
  public boolean opens(Sentence sentence) {
    return items.stream().anyMatch(line -> line.first() == sentence.first());
  }

  /** Returns whether a sentence stands in an item. */
  public boolean holds(Sentence sentence) {
    return items.stream()
        .anyMatch(line -> line.first() <= sentence.first() && sentence.first() <= line.last());
  }
}
