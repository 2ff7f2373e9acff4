package marsad.infra;

/** How a step works off its queue. */
enum Pace {
  /** Many messages at once, each done in a moment. */
  QUICK(60, 10, null),
  /** One message at a time, which waits for other people's servers; few side by side. */
  SLOW(900, 1, 2);

  private final int timeoutSeconds;
  private final int batch;
  private final Integer beside;

  Pace(int timeoutSeconds, int batch, Integer beside) {
    this.timeoutSeconds = timeoutSeconds;
    this.batch = batch;
    this.beside = beside;
  }

  int timeoutSeconds() {
    return timeoutSeconds;
  }

  /** Messages that one run is given. */
  int batch() {
    return batch;
  }

  /** Runs side by side at most; null for as many as there is work for. */
  Integer beside() {
    return beside;
  }
}
