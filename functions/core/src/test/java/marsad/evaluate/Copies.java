package marsad.evaluate;

import marsad.article.Article;

/** Articles with another title, day or text. */
final class Copies {
  private Copies() {}

  static Article withText(Article article, String text) {
    return with(article, article.title(), article.published(), text);
  }

  static Article with(Article a, String title, String published, String text) {
    return new Article(
        a.id(), a.url(), a.source(), a.lang(), title, published, a.fetched(), text, null);
  }
}
