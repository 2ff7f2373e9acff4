package marsad.steps.http;

/**
 * The answer of a host.
 *
 * @param isInner whether the host lies inside the network
 */
record Reached(Answer answer, boolean isInner) {}
