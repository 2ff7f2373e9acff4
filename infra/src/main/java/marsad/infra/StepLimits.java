package marsad.infra;

/** Limits of one step: its function, and how the function reads the queue. */
enum StepLimits {
  /** Batches of messages that arrive within seconds, so that reads and writes are shared. */
  BATCHED(300, 100, null, 0, 1024),
  /** Batches that start a minute late, so that many notices of one month become one run. */
  DELAYED(300, 10, null, 60, 1024),
  /** One message a run and two runs at a time, because the run waits for servers of others. */
  THROTTLED(900, 1, 2, 0, 512);

  private final int timeoutSeconds;
  private final int batchSize;
  private final Integer maxConcurrency;
  private final int delaySeconds;
  private final int memoryMb;

  StepLimits(
      int timeoutSeconds, int batchSize, Integer maxConcurrency, int delaySeconds, int memoryMb) {
    this.timeoutSeconds = timeoutSeconds;
    this.batchSize = batchSize;
    this.maxConcurrency = maxConcurrency;
    this.delaySeconds = delaySeconds;
    this.memoryMb = memoryMb;
  }

  /** Longest run of the function, seconds. */
  int timeoutSeconds() {
    return timeoutSeconds;
  }

  /** Delay before the queue delivers a message, seconds. */
  int delaySeconds() {
    return delaySeconds;
  }

  /** Maximum number of messages of one run. */
  int batchSize() {
    return batchSize;
  }

  /** Maximum number of concurrent runs; null for no limit. */
  Integer maxConcurrency() {
    return maxConcurrency;
  }

  /** Memory of the function, MB; Lambda gives computing power in proportion. */
  int memoryMb() {
    return memoryMb;
  }

  /** Time in which messages are collected for one run, seconds; AWS requires it above ten. */
  int windowSeconds() {
    return batchSize > 10 ? 5 : 0;
  }
}
