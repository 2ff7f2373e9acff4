package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import marsad.aggregate.incident.Report;
import marsad.language.Fold;

/** Tells independent sources from those that repeat one another. */
public final class Independence {
  /** Words in a row that are compared; two reporters seldom choose the same many times. */
  private static final int SHINGLE = 3;

  /** Words that a quote needs to be a copy of another that is not the same to the letter. */
  private static final int LEAST_WORDS = 8;

  /** Share of rows of words that two quotes have in common from which on one is copied. */
  private static final double COPIED = 0.8;

  private Independence() {}

  /** A report with what is compared of it. */
  private record Compared<T>(T of, Report report, List<String> words, Set<List<String>> rows) {
    static <T> Compared<T> of(T one, Report report) {
      List<String> words = Independence.words(report.quote());
      Set<List<String>> rows = new HashSet<>();
      for (int i = 0; words.size() >= LEAST_WORDS && i + SHINGLE <= words.size(); i++) {
        rows.add(words.subList(i, i + SHINGLE));
      }
      return new Compared<>(one, report, words, rows);
    }

    boolean repeats(Compared<T> other) {
      return report.root().equals(other.report.root())
          || report.sha256() != null && report.sha256().equals(other.report.sha256())
          || !words.isEmpty() && words.equals(other.words)
          || alike(rows, other.rows);
    }

    private static boolean alike(Set<List<String>> a, Set<List<String>> b) {
      if (a.isEmpty() || b.isEmpty() || Math.min(a.size(), b.size()) < COPIED * a.size()) {
        return false;
      }
      long common = a.stream().filter(b::contains).count();
      return common >= COPIED * (a.size() + b.size() - common);
    }
  }

  /**
   * Reports by source: those that rest on one agency, have one text, or tell in the same words but
   * for a few, are one.
   */
  public static <T> List<List<T>> groups(List<T> told, Function<T, Report> report) {
    if (told.size() == 1) {
      return List.of(List.copyOf(told));
    }
    List<List<Compared<T>>> groups = new ArrayList<>();
    for (T one : told) {
      Compared<T> compared = Compared.of(one, report.apply(one));
      List<Compared<T>> group = new ArrayList<>();
      groups.removeIf(other -> other.stream().anyMatch(compared::repeats) && group.addAll(other));
      group.add(compared);
      groups.add(group);
    }
    return groups.stream().map(group -> group.stream().map(Compared::of).toList()).toList();
  }

  /** The words of a text without what is folded and without punctuation; none of no text. */
  public static List<String> words(String text) {
    String folded = text == null ? "" : Fold.word(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
