package marsad.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that drips in is cut off; the time is that of the test. */
class RequestDeadlineTest {
  private EmbeddedChannel channel;

  @BeforeEach
  void open() {
    channel = new EmbeddedChannel();
    channel.freezeTime();
    channel.pipeline().addLast(new HttpRequestDecoder(), new HttpResponseEncoder());
    new RequestDeadlines().postInitializeServerChildChannel(channel);
  }

  private void receive(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  private void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
  }

  private void answer(HttpResponseStatus status) {
    channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  @Test
  void aHeadThatDripsInIsCutOff() {
    receive("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 9; i++) {
      pass(RequestDeadline.HEAD.dividedBy(10));
      receive("X-" + i + ": y\r\n");
    }
    assertThat(channel.isOpen()).isTrue();
    pass(RequestDeadline.HEAD.dividedBy(10));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aBodyThatDripsInIsCutOff() {
    receive("POST /fetch HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
    answer(HttpResponseStatus.CONTINUE);
    pass(RequestDeadline.BODY.minusSeconds(1));
    receive("x");
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void silenceIsCutOffBeforeAndBetweenRequests() {
    receive("GET / HTTP/1.1\r\n\r\n");
    pass(RequestDeadline.HEAD.minusSeconds(1));
    answer(HttpResponseStatus.OK);
    pass(RequestDeadline.HEAD.minusSeconds(1));
    receive("GET / HTTP/1.1\r\n\r\n");
    answer(HttpResponseStatus.OK);
    assertThat(channel.isOpen()).isTrue();
    pass(RequestDeadline.HEAD);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void workTakesAsLongAsItTakes() {
    receive("POST /fetch HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
    pass(Duration.ofHours(1));
    assertThat(channel.isOpen()).isTrue();
    answer(HttpResponseStatus.OK);
    assertThat(channel.isOpen()).isTrue();
  }
}
