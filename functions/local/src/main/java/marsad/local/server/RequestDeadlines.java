package marsad.local.server;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.Map;

/**
 * Gives every connection of the server its deadlines. Netty finds it by {@code META-INF/services};
 * Vert.x has a limit for silence alone, which a request that drips in never reaches.
 */
public final class RequestDeadlines extends ChannelInitializerExtension {

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    // behind Vert.x's own, which makes the decoder
    channel
        .pipeline()
        .addLast(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel ready) {
                add(ready.pipeline());
              }
            });
  }

  /** Behind decoder and encoder, where requests and answers are seen as such. */
  private static void add(ChannelPipeline pipeline) {
    String last = null;
    for (Map.Entry<String, ChannelHandler> each : pipeline) {
      ChannelHandler handler = each.getValue();
      if (handler instanceof HttpRequestDecoder || handler instanceof HttpResponseEncoder) {
        last = each.getKey();
      }
    }
    if (last != null) {
      pipeline.addAfter(last, "deadline", new RequestDeadline());
    }
  }
}
