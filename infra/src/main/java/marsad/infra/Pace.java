package marsad.infra;

/** How a step works off its queue. */
enum Pace {
  /** Many messages at once, each done in a moment. */
  QUICK(60, 10, null, 0),
  /** A minute late, so that many notices of one thing are worked off together. */
  GATHERED(300, 10, null, 60),
  /** One message at a time, which waits for other people's servers; few side by side. */
  SLOW(900, 1, 2, 0);

  private final int timeoutSeconds;
  private final int batch;
  private final Integer beside;
  private final int delaySeconds;

  Pace(int timeoutSeconds, int batch, Integer beside, int delaySeconds) {
    this.timeoutSeconds = timeoutSeconds;
    this.batch = batch;
    this.beside = beside;
    this.delaySeconds = delaySeconds;
  }

  int timeoutSeconds() {
    return timeoutSeconds;
  }

  /** How long a message waits before it is worked off. */
  int delaySeconds() {
    return delaySeconds;
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
