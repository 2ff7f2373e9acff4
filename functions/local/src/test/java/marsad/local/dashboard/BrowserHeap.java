package marsad.local.dashboard;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Memory that a page and its one worker hold after a garbage collection, typed arrays included.
 *
 * @param browser the browser, in which no other page has a worker
 * @param page the page
 */
record BrowserHeap(Browser browser, Page page) {
  private static final List<String> CALLS =
      List.of("HeapProfiler.enable", "HeapProfiler.collectGarbage", "Runtime.getHeapUsage");
  private static final int POLLS = 600;

  /** Returns the sum, megabytes. */
  double megabytes() throws Exception {
    CDPSession own = page.context().newCDPSession(page);
    own.send("HeapProfiler.enable");
    own.send("HeapProfiler.collectGarbage");
    return (bytes(own.send("Runtime.getHeapUsage")) + worker()) / 1e6;
  }

  private static double bytes(JsonObject usage) {
    return usage.get("usedSize").getAsDouble() + usage.get("backingStorageSize").getAsDouble();
  }

  /** The worker is a target of its own, which CDP addresses by messages within messages. */
  private double worker() throws Exception {
    CDPSession all = browser.newBrowserCDPSession();
    String session = attach(all);
    CompletableFuture<Double> answer = new CompletableFuture<>();
    all.on(
        "Target.receivedMessageFromTarget",
        event -> {
          JsonObject message =
              JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
          if (message.has("id") && message.get("id").getAsInt() == CALLS.size()) {
            answer.complete(bytes(message.getAsJsonObject("result")));
          }
        });
    for (int n = 0; n < CALLS.size(); n++) {
      JsonObject send = new JsonObject();
      send.addProperty("sessionId", session);
      send.addProperty("message", "{\"id\":%d,\"method\":\"%s\"}".formatted(n + 1, CALLS.get(n)));
      all.send("Target.sendMessageToTarget", send);
    }
    for (int n = 0; n < POLLS && !answer.isDone(); n++) {
      page.waitForTimeout(50);
    }
    return answer.get(1, TimeUnit.SECONDS);
  }

  private static String attach(CDPSession all) {
    JsonObject workers = new JsonObject();
    workers.add("filter", JsonParser.parseString("[{\"type\":\"worker\"}]"));
    JsonObject targets = all.send("Target.getTargets", workers);
    JsonObject attach = new JsonObject();
    attach.addProperty("flatten", false);
    attach.add(
        "targetId", targets.getAsJsonArray("targetInfos").get(0).getAsJsonObject().get("targetId"));
    return all.send("Target.attachToTarget", attach).get("sessionId").getAsString();
  }
}
