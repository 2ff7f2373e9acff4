package marsad.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import marsad.article.Article;
import marsad.event.ActorRole;
import marsad.event.Event;
import marsad.event.Role;
import marsad.extract.Extractor;

/** Probes by sentences of tables: forms of a word, other words, headlines that name two sides. */
final class TableProbes {
  private static final Path FOLDER = Path.of("src/test/probes");

  /** Day of publication of the texts of the tables of probes, a Tuesday. */
  private static final String PUBLISHED = "2022-05-10";

  private final Extractor extractor;

  TableProbes(Extractor extractor) {
    this.extractor = extractor;
  }

  private static List<String[]> table(String file, String lang) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .map(line -> line.split("\t"))
        .filter(row -> row[0].equals(lang))
        .toList();
  }

  /** Each word in each of its forms, in a carrier sentence. */
  Probe forms(String lang) throws IOException {
    int right = 0;
    List<String[]> rows = table("forms.tsv", lang);
    for (String[] row : rows) {
      Set<String> kinds = Set.of(row[3].split("\\|"));
      boolean drawn = read(lang, row[4]).stream().anyMatch(e -> kinds.contains(e.kind()));
      right += drawn ? 1 : 0;
    }
    return new Probe("forms of a word", lang, right, rows.size());
  }

  /** A sentence with other words of the same meaning: how many fields stay. */
  Probe synonyms(String lang) throws IOException {
    int right = 0;
    int all = 0;
    for (String[] row : table("synonyms.tsv", lang)) {
      List<Event> base = read(lang, row[1]);
      all += Fields.asked(base);
      right += Fields.kept(base, read(lang, row[2]));
    }
    return new Probe("synonyms (fields kept)", lang, right, all);
  }

  /** Headlines that name two sides: who did it and who suffered it, and never the other way. */
  Probe sides(String lang) throws IOException {
    int right = 0;
    List<String[]> rows = table("roles.tsv", lang);
    for (String[] row : rows) {
      Set<String> acting = Set.of(row[1].split("\\|"));
      Set<String> suffering = Set.of(row[2].split("\\|"));
      List<ActorRole> named =
          read(lang, row[3] + ".").stream().flatMap(e -> e.actors().stream()).toList();
      boolean acts = row[1].equals("-") || has(named, acting, Role.INITIATOR);
      boolean turned = has(named, suffering, Role.INITIATOR) || has(named, acting, Role.TARGET);
      right += acts && has(named, suffering, Role.TARGET) && !turned ? 1 : 0;
    }
    return new Probe("sides of headlines", lang, right, rows.size());
  }

  private static boolean has(List<ActorRole> named, Set<String> ids, Role role) {
    return named.stream().anyMatch(actor -> actor.role() == role && ids.contains(actor.id()));
  }

  private List<Event> read(String lang, String text) {
    Article article = new Article("probe", null, null, lang, null, PUBLISHED, null, text, null);
    return Fields.incidents(extractor.extract(article).events());
  }
}
