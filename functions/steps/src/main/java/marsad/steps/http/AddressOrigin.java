package marsad.steps.http;

/** Who gave an address: it decides whether it may lie inside the network where that is allowed. */
public enum AddressOrigin {
  /** A person typed it, or a feed on the same host and port that lies inside the network too. */
  TYPED,
  /** A feed, a sitemap or a page named it: it must not lie inside the network. */
  LINKED
}
