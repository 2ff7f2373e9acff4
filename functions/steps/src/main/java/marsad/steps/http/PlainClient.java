package marsad.steps.http;

import java.net.UnknownHostException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.LenientHttpResponseParser;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.apache.hc.core5.http.message.LineParser;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that sends exactly the request that it is given: it follows no redirect, repeats
 * nothing, keeps no cookies and no connection, unpacks nothing, and knows no name of a host.
 */
final class PlainClient {
  private static final int MOST_HEADERS = 500;
  private static final int LONGEST_LINE = 65_536;
  private static final int MOST_CONNECTIONS = 200;

  /** Held, so that its level stays: the client would log every byte of every page. */
  private static final Logger CLIENT_LOG = Logger.getLogger("org.apache.hc");

  static {
    CLIENT_LOG.setLevel(Level.WARNING);
  }

  private PlainClient() {}

  static CloseableHttpClient of(HttpLimits limits, String agent) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(limits))
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(limits.head())).build())
        .setUserAgent(agent)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(HttpLimits limits) {
    Http1Config lines =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(NOBODY)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(lines)
                .responseParserFactory(config -> new LenientHttpResponseParser(LINES, null, lines))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.head()))
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }

  /** Passes over a line among the headers that is none; servers write such. */
  private static final LineParser LINES =
      new BasicLineParser() {
        @Override
        public Header parseHeader(CharArrayBuffer line) throws ParseException {
          return line.indexOf(':') > 0
              ? super.parseHeader(line)
              : new BasicHeader("Unreadable", "");
        }
      };

  /** Every request brings the address that was judged; a name that comes here is a fault. */
  private static final DnsResolver NOBODY =
      new DnsResolver() {
        @Override
        public java.net.InetAddress[] resolve(String host) throws UnknownHostException {
          throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };
}
