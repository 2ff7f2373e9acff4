package marsad.steps.process;

import java.util.UUID;

/**
 * Id of this process, for leases. Lambda starts many processes from one snapshot; each is somebody
 * else from the moment it is restored.
 */
public final class ProcessId {
  private volatile String id = UUID.randomUUID().toString();

  /** Different for any two processes that run. */
  public String id() {
    return id;
  }

  /** Becomes somebody else; {@link UUID} draws from a source that Lambda renews. */
  public void renew() {
    id = UUID.randomUUID().toString();
  }
}
