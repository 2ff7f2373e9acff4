package marsad.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import marsad.extract.Sense.ActorSense;
import marsad.extract.Sense.CalendarSense;
import marsad.extract.Sense.CueSense;
import marsad.extract.Sense.HarmSense;
import marsad.extract.Sense.NumberSense;
import marsad.extract.Sense.PersonSense;
import marsad.extract.Sense.PlaceSense;
import marsad.extract.Sense.TriggerSense;
import marsad.extract.Sense.WeaponSense;
import marsad.extract.Token.Variant;
import marsad.table.Actors;
import marsad.table.Gazetteer;
import marsad.table.Kinds;
import marsad.table.Tsv;

/**
 * All tables of one language compiled into one trie over folded words. One pass over the tokens
 * finds the longest mention of every type at every position; what a stretch may mean stays open.
 */
final class Lexicon {
  /** In a table phrase, stands for any number. */
  private static final String ANY_NUMBER = "#";

  /** In a table phrase, stands for up to three words between its neighbours. */
  private static final String GAP = "*";

  private static final int LONGEST_GAP = 3;

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Sense> senses = new ArrayList<>(1);
  }

  private final Node root = new Node();
  private final Affixes affixes;
  private final Tokenizer tokenizer;

  Lexicon(String lang, Kinds kinds, Gazetteer gazetteer, Actors actors) {
    affixes = new Affixes(lang);
    tokenizer = new Tokenizer(affixes);
    String folder = "lang/" + lang + "/";
    for (Gazetteer.Spelling s : gazetteer.listSpellings()) {
      if (s.lang().equals(lang)) {
        add(
            s.text(),
            new PlaceSense(
                s.place(),
                s.needsKind(),
                s.orPreposition(),
                lang.equals("ar") && s.text().startsWith("ال"),
                s.rule()));
      }
    }
    for (Actors.Spelling s : actors.listSpellings()) {
      if (s.lang().equals(lang)) {
        add(s.text(), new ActorSense(s.actor(), s.rule()));
      }
    }
    load(
        folder + "triggers.tsv",
        (r, term) ->
            new TriggerSense(
                kinds.find(r.get("kind")).orElse(null),
                r.get("kind"),
                r.get("shape"),
                r.get("strength"),
                r.rule()));
    load(
        folder + "harm.tsv",
        (r, term) -> new HarmSense(r.get("outcome"), r.get("shape"), r.rule()));
    load(
        folder + "people.tsv",
        (r, term) ->
            new PersonSense(
                r.get("number").equals("n") ? 0 : (int) r.number("number"),
                r.get("actor"),
                r.rule()));
    load(
        folder + "numbers.tsv",
        (r, term) -> new NumberSense(r.get("type"), value(r), term, r.rule()));
    load(
        folder + "calendar.tsv", (r, term) -> new CalendarSense(r.get("type"), value(r), r.rule()));
    load(folder + "cues.tsv", (r, term) -> new CueSense(r.get("cue"), r.get("value"), r.rule()));
    load(folder + "weapons.tsv", (r, term) -> new WeaponSense(r.get("weapon"), r.rule()));
  }

  private static int value(Tsv.Row row) {
    return row.get("value").isEmpty() ? 0 : (int) row.number("value");
  }

  private void load(String file, BiFunction<Tsv.Row, String, Sense> sense) {
    for (Tsv.Row row : Tsv.read(file)) {
      for (String term : row.list("terms")) {
        add(term, sense.apply(row, term));
      }
    }
  }

  private void add(String phrase, Sense sense) {
    Node node = root;
    for (Token token : tokenizer.tokens(phrase.replace("#", " 0 "))) {
      String key =
          token.type() == Token.Type.NUMBER && phrase.contains("#")
              ? ANY_NUMBER
              : token.isMark(GAP) ? GAP : affixes.file(token.form());
      node = node.next.computeIfAbsent(key, k -> new Node());
    }
    if (node != root) {
      node.senses.add(sense);
    }
  }

  Tokenizer tokenizer() {
    return tokenizer;
  }

  /**
   * Every longest mention of every type, by type, in text order; those of one type never overlap.
   */
  Map<Class<? extends Sense>, List<Mention>> mentions(List<Token> tokens) {
    Map<Class<? extends Sense>, List<Mention>> found = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Map<Class<? extends Sense>, Mention> here = new LinkedHashMap<>();
      Token token = tokens.get(i);
      for (Variant variant : token.variants()) {
        walk(root.next.get(variant.stem()), tokens, i, i, variant.clitics(), here);
      }
      if (token.type() == Token.Type.NUMBER) {
        walk(root.next.get(token.form()), tokens, i, i, "", here);
      }
      for (Map.Entry<Class<? extends Sense>, Mention> entry : here.entrySet()) {
        List<Mention> list = found.computeIfAbsent(entry.getKey(), k -> new ArrayList<>());
        if (list.isEmpty() || list.get(list.size() - 1).last() < i) {
          list.add(entry.getValue());
        }
      }
    }
    return found;
  }

  private void walk(
      Node node,
      List<Token> tokens,
      int first,
      int last,
      String clitics,
      Map<Class<? extends Sense>, Mention> here) {
    if (node == null) {
      return;
    }
    for (Sense sense : node.senses) {
      Mention known = here.get(sense.getClass());
      if (known == null || known.last() < last) {
        here.put(sense.getClass(), new Mention(first, last, clitics, ofType(node, sense)));
      }
    }
    if (last + 1 >= tokens.size() || node.next.isEmpty()) {
      return;
    }
    Node gap = node.next.get(GAP);
    for (int skip = 0; gap != null && skip <= LONGEST_GAP; skip++) {
      if (last + skip + 1 < tokens.size() && tokens.get(last + skip).type() != Token.Type.MARK) {
        step(gap, tokens, first, last + skip, clitics, here);
      }
    }
    step(node, tokens, first, last, clitics, here);
  }

  private void step(
      Node node,
      List<Token> tokens,
      int first,
      int last,
      String clitics,
      Map<Class<? extends Sense>, Mention> here) {
    Token next = tokens.get(last + 1);
    if (next.type() == Token.Type.NUMBER) {
      walk(node.next.get(ANY_NUMBER), tokens, first, last + 1, clitics, here);
      walk(node.next.get(next.form()), tokens, first, last + 1, clitics, here);
    } else if (next.type() == Token.Type.MARK) {
      walk(node.next.get(next.form()), tokens, first, last + 1, clitics, here);
    }
    for (Variant variant : next.variants()) {
      if (variant.clitics().isEmpty()) {
        walk(node.next.get(variant.stem()), tokens, first, last + 1, clitics, here);
      }
    }
  }

  private static List<Sense> ofType(Node node, Sense like) {
    return node.senses.stream().filter(s -> s.getClass() == like.getClass()).toList();
  }
}
