package marsad.extract;

/** Turns what was rejected into the record that is stored. */
final class RejectionWriter {
  private RejectionWriter() {}

  /** Returns the record of something that was rejected. */
  static Rejection write(Mentioned rejected) {
    Trigger trigger = rejected.trigger();
    Reading reading = trigger.reading();
    int from = trigger.from();
    while (from < trigger.first() && isTooLong(reading, from, trigger.last())) {
      from++;
    }
    int to = trigger.to();
    while (to > trigger.last() && isTooLong(reading, from, to)) {
      to--;
    }
    Evidence words = Proof.of(reading, "", "", from, to).evidence();
    DateMention date = rejected.date();
    return new Rejection(
        rejected.rejection(),
        rejected.kind() == null ? null : rejected.kind().code(),
        date == null || date.dateline() ? null : date.span(),
        words.quote(),
        words.start(),
        words.end());
  }

  private static boolean isTooLong(Reading reading, int from, int to) {
    return reading.token(to).end() - reading.token(from).start() > Proof.LONGEST_QUOTE;
  }
}
