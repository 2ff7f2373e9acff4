package marsad.steps.process;

import java.util.concurrent.ThreadFactory;

/**
 * Threads that keep no process alive.
 *
 * @param name of each, for logs
 */
public record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
