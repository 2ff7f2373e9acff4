package marsad.local.option;

import marsad.steps.http.HttpSource;
import marsad.steps.http.Source;
import picocli.CommandLine.Option;

/** How other people's servers are asked. */
public final class FetchOptions {
  @Option(
      names = "--allow-inner",
      description =
          "Fetch typed addresses of this machine and network too, and what a feed there has on its"
              + " own host and port; redirects to them, and links of others, never.")
  public boolean allowInner;

  @Option(
      names = "--contact",
      paramLabel = "URL|MAIL",
      defaultValue = HttpSource.CONTACT,
      description = "Where a site's owner reads who asks (default: ${DEFAULT-VALUE}).")
  public String contact;

  public Source source() {
    return new HttpSource(allowInner, contact);
  }
}
