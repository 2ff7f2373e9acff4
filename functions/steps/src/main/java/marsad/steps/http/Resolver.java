package marsad.steps.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says what the name of a host means. */
interface Resolver {
  /** The machine's own. */
  Resolver SYSTEM = InetAddress::getAllByName;

  /**
   * The addresses of a host, one or more.
   *
   * @throws UnknownHostException if there is no such host, or no name server answers
   */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
