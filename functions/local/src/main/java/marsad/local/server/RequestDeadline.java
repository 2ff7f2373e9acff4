package marsad.local.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose request is not whole in time, however it comes in. A request that is
 * worked on has all the time that it needs.
 */
public final class RequestDeadline extends ChannelDuplexHandler {
  /** Time from the connection, or from the last answer, to the end of a head. */
  static final Duration HEAD = Duration.ofSeconds(20);

  /** Time from the end of a head to the end of its body. */
  static final Duration BODY = Duration.ofSeconds(60);

  private Future<?> deadline;
  private int open;

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    wait(context, HEAD);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    stop();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    stop();
    super.channelInactive(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpRequest) {
      open++;
      wait(context, BODY);
    }
    if (message instanceof LastHttpContent) {
      stop();
    }
    super.channelRead(context, message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    super.write(context, message, promise);
    boolean interim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !interim && open > 0 && --open == 0) {
      wait(context, HEAD);
    }
  }

  private void wait(ChannelHandlerContext context, Duration time) {
    stop();
    deadline =
        context.executor().schedule(() -> context.close(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (deadline != null) {
      deadline.cancel(false);
    }
  }
}
