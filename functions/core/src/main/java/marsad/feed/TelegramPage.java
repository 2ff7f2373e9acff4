package marsad.feed;

import java.util.ArrayList;
import java.util.List;
import marsad.article.RejectedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the public page of a Telegram channel, {@code https://t.me/s/NAME}: each post a report. */
final class TelegramPage {
  private TelegramPage() {}

  static Feed parse(String html, String url) throws RejectedInput {
    Document page = Jsoup.parse(html, url);
    List<FeedItem> items = new ArrayList<>();
    for (Element post : page.select(".tgme_widget_message[data-post]")) {
      String text =
          post.select(".tgme_widget_message_text").stream()
              .filter(part -> part.closest(".tgme_widget_message_reply") == null)
              .reduce((first, second) -> second)
              .map(Element::html)
              .orElse(null);
      Element time = post.selectFirst(".tgme_widget_message_date time[datetime], time[datetime]");
      String moment = time == null ? null : time.attr("datetime");
      String address = "https://t.me/" + post.attr("data-post");
      items.add(new FeedItem(address, null, moment, moment, text));
    }
    String problem = items.isEmpty() ? "the channel shows no post: it is private or gone" : null;
    return new Feed(items, List.of(), true, problem);
  }
}
