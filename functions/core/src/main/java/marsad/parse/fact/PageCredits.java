package marsad.parse.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.language.Marks;
import marsad.parse.body.PlainText;
import marsad.reference.Agencies;
import marsad.table.Tsv;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who a page names as the writer of its report, and where else it says that the report stands.
 *
 * @param authors the people who wrote it
 * @param agencies the offices that it came from, such as a news agency or a desk
 * @param canonical the address that the page gives its report, null where it does not
 * @param amp the address of its AMP variant, null where it has none
 * @param languages addresses of the same report by language code, without the page's own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PageCredits(
    List<String> authors,
    List<String> agencies,
    String canonical,
    String amp,
    SortedMap<String, String> languages) {
  private static final int LONGEST_NAME = 80;
  private static final List<String> META =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author");
  private static final String BYLINE =
      "[itemprop=author], [rel=author], .byline, .author-name, .article-author";

  private static final List<Tsv.Row> WORDS = Tsv.read("tables/bylines.tsv");

  /** What stands before a name. */
  private static final Pattern BY =
      Pattern.compile("^(?i:" + words(BylineWord.OPENER) + ")\\b?[:\\s]+");

  /** What parts names from each other. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*["
              + Marks.LIST
              + ";|/]\\s*|\\s+(?i:"
              + words(BylineWord.BETWEEN)
              + ")\\s+|\\s+[–—-]\\s+");

  /** What makes a name that of an office: a whole word, or a part of one. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)\\b" + words(BylineWord.OFFICE) + "\\b|" + words(BylineWord.OFFICE_PART));

  public PageCredits {
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
  }

  /** Returns a pattern that any of the words of {@code bylines.tsv} for one purpose fits. */
  private static String words(BylineWord where) {
    return DateWords.anyOf(
        WORDS.stream()
            .filter(row -> row.choice("where", BylineWord.class) == where)
            .map(row -> row.get("term"))
            .toList());
  }

  static PageCredits of(Document page, JsonLd data, Map<String, String> meta, Agencies agencies) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> offices = new LinkedHashSet<>();
    List<String> bylines = new ArrayList<>();
    gather(data.article().path("author"), bylines, offices);
    gather(data.article().path("sourceOrganization"), offices, offices);
    META.stream().map(meta::get).filter(name -> name != null).forEach(bylines::add);
    if (bylines.isEmpty()) {
      page.select(BYLINE).forEach(element -> bylines.add(element.text()));
    }
    for (String byline : bylines) {
      part(byline, people, offices, agencies);
    }
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    Element amp = page.selectFirst("link[rel=amphtml][href]");
    return new PageCredits(
        List.copyOf(people),
        List.copyOf(offices),
        canonical == null ? null : canonical.attr("abs:href"),
        amp == null ? null : amp.attr("abs:href"),
        languages(page));
  }

  private static void gather(JsonNode said, Collection<String> people, Set<String> offices) {
    if (said.isTextual()) {
      people.add(said.asText());
    } else if (said.isObject() && said.path("name").isTextual()) {
      boolean office = said.path("@type").toString().contains("Organization");
      (office ? offices : people).add(PlainText.of(said.path("name").asText()));
    } else if (said.isArray()) {
      said.forEach(one -> gather(one, people, offices));
    }
  }

  /** Parts a byline into names, and people from offices. */
  private static void part(
      String byline, Set<String> people, Set<String> offices, Agencies agencies) {
    String plain = PlainText.of(byline);
    if (plain == null || plain.matches("(?i)https?://.*|@.*")) {
      return;
    }
    for (String piece : BETWEEN.split(BY.matcher(plain).replaceFirst(""))) {
      String name = piece.strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*\\d{2}.*")) {
        continue;
      }
      boolean office =
          agencies.named(name).isPresent()
              || OFFICE.matcher(name).find()
              || name.matches("[A-Z]{2,5}");
      (office ? offices : people).add(name);
    }
  }

  private static SortedMap<String, String> languages(Document page) {
    String own = page.location();
    return page.select("link[rel=alternate][hreflang][href]").stream()
        .filter(link -> !link.attr("hreflang").equalsIgnoreCase("x-default"))
        .filter(link -> !link.attr("abs:href").isEmpty() && !link.attr("abs:href").equals(own))
        .collect(
            Collectors.toMap(
                link -> link.attr("hreflang").toLowerCase(Locale.ROOT),
                link -> link.attr("abs:href"),
                (first, second) -> first,
                TreeMap::new));
  }
}
