package marsad.steps.http;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.article.RejectedInput;

/** The process of {@link RebindingTest}; port 1 is refused after the address is checked. */
final class Rebinding {
  private static final String NAME = "rebinding.example";

  private Rebinding() {}

  public static void main(String[] args) throws Exception {
    Path hosts = Path.of(args[0]);
    HttpSource source = new HttpSource(false, "test");
    System.out.println("checked " + InetAddress.getByName(NAME).getHostAddress());
    Files.writeString(hosts, "127.0.0.1 " + NAME + "\n127.0.0.1 other.example\n");
    System.out.println("file says " + InetAddress.getByName("other.example").getHostAddress());
    ask(source, "http://" + NAME + ":1/", "connecting to " + NAME + ": ");
    System.out.println("connects to " + InetAddress.getByName(NAME).getHostAddress());
    ask(source, "http://other.example/", "connecting to other.example: ");
  }

  private static void ask(HttpSource source, String url, String what) {
    try {
      source.get(Source.Ask.page(url));
      System.out.println(what + "fetched");
    } catch (RejectedInput | Unavailable e) {
      System.out.println(what + e.getMessage());
    }
  }
}
