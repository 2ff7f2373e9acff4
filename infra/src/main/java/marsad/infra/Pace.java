package marsad.infra;

/** How a step works off its queue. */
enum Pace {
  /** What came within some seconds, as one: it waits for the store, or changes the same days. */
  TOGETHER(300, 100, null, 0, 1024),
  /** A minute late, so that many notices of one thing are worked off together. */
  GATHERED(300, 10, null, 60, 1024),
  /** One message at a time, which waits for other people's servers; few side by side. */
  SLOW(900, 1, 2, 0, 512);

  private final int timeoutSeconds;
  private final int batch;
  private final Integer beside;
  private final int delaySeconds;
  private final int memoryMb;

  Pace(int timeoutSeconds, int batch, Integer beside, int delaySeconds, int memoryMb) {
    this.timeoutSeconds = timeoutSeconds;
    this.batch = batch;
    this.beside = beside;
    this.delaySeconds = delaySeconds;
    this.memoryMb = memoryMb;
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

  /** Memory of the function, MB; Lambda gives computing power in proportion. */
  int memoryMb() {
    return memoryMb;
  }

  /** How long messages are gathered for one run, seconds; AWS wants some for more than ten. */
  int windowSeconds() {
    return batch > 10 ? 5 : 0;
  }
}
