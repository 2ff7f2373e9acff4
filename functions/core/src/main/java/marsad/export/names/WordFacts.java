package marsad.export.names;

import java.util.List;

/**
 * The knowledge of one language about a folded word, independent of its context.
 *
 * @param fronts the word, with and without its prefixes
 * @param forms all its forms
 * @param itself whether it is an ordinary word as it stands
 * @param common whether one of its forms is an ordinary word
 * @param derived whether it is an ordinary word only if an ending is taken off, so that it may well
 *     be a name that happens to end so; names hardly take clitics and an ending at once
 * @param given whether it is a given name
 * @param givenInside whether it is a given name without what is written before it, or without one
 *     ending
 */
record WordFacts(
    String folded,
    List<String> fronts,
    List<String> forms,
    boolean itself,
    boolean common,
    boolean derived,
    boolean given,
    boolean givenInside) {}
