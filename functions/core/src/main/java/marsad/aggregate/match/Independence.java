package marsad.aggregate.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import marsad.aggregate.incident.Report;
import marsad.language.Fold;

/** Groups reports by independent source. */
public final class Independence {
  /** Number of consecutive words that are compared as one shingle. */
  private static final int SHINGLE = 3;

  /** Minimum number of words of a quote that can be an inexact copy of another. */
  private static final int LEAST_WORDS = 8;

  /** Minimum Jaccard similarity of the shingles of two quotes of which one is a copy, 0..1. */
  private static final double COPIED = 0.8;

  private Independence() {}

  /** A report with the features that are compared. */
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
   * Returns reports by independent source: reports of one agency, with one text, or with nearly the
   * same quote are one source.
   */
  public static <T> List<List<T>> groups(List<T> all, Function<T, Report> report) {
    if (all.size() == 1) {
      return List.of(List.copyOf(all));
    }
    List<List<Compared<T>>> groups = new ArrayList<>();
    for (T one : all) {
      Compared<T> compared = Compared.of(one, report.apply(one));
      List<Compared<T>> group = new ArrayList<>();
      groups.removeIf(other -> other.stream().anyMatch(compared::repeats) && group.addAll(other));
      group.add(compared);
      groups.add(group);
    }
    return groups.stream().map(group -> group.stream().map(Compared::of).toList()).toList();
  }

  /** Returns the folded words of a text, without punctuation; none where the text is null. */
  public static List<String> words(String text) {
    String folded = text == null ? "" : Fold.word(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
