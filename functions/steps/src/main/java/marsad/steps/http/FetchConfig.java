package marsad.steps.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Marsad asks other people's servers. */
@ConfigMapping(prefix = "marsad.fetch")
public interface FetchConfig {
  /** Where a site's owner reads who we are: an address or a mailbox, in the user agent. */
  @WithDefault(HttpSource.CONTACT)
  String contact();

  /** Whether an address that a person typed may lie inside the network; for use on one machine. */
  @WithDefault("false")
  boolean allowInner();

  /** A page that was fetched so short a time ago is not fetched again. */
  @WithDefault("PT15M")
  Duration fresh();

  /** How long fetched pages are kept as they came, days. */
  @WithDefault("30")
  int rawDays();
}
