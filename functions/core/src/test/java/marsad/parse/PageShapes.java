package marsad.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages in the shapes that the region's news sites use, around paragraphs that are given. */
public final class PageShapes {
  private static final String LINKS =
      "<ul class='menu'><li><a href='/'>الرئيسية</a></li><li><a href='/s'>أمن</a></li>"
          + "<li><a href='/k'>کوردستان</a></li></ul>";
  private static final String READ_ALSO =
      "<div class='read-also'><strong>اقرأ أيضا</strong>"
          + "<a href='/1'>وزير يفتتح مشروعا لتوسيع شبكة المياه في المحافظة خلال الأسبوع المقبل</a></div>";
  private static final String SHARE =
      "<div class='social-share'><a href='#'>Facebook</a> <a href='#'>Telegram</a></div>";
  private static final String TEASERS =
      "<section class='related-posts'><h3>أخبار ذات صلة</h3>"
          + "<article><h4><a href='/2'>افتتاح جسر جديد</a></h4><p>افتتحت بلدية المدينة اليوم جسرا جديدا "
          + "يربط ضفتي النهر بعد عامين من العمل المتواصل.</p></article>"
          + "<article><h4><a href='/3'>معرض للكتاب</a></h4><p>انطلق معرض الكتاب بمشاركة مئة دار نشر "
          + "من عشر دول ويستمر حتى نهاية الأسبوع.</p></article></section>";
  private static final String FOOT =
      "<footer><p>جميع الحقوق محفوظة للموقع ولا يجوز النشر من دون إذن خطي مسبق من إدارة التحرير.</p></footer>";

  private PageShapes() {}

  /** Shapes by name: from paragraphs to a page. */
  public static Map<String, Function<List<String>, String>> all() {
    Map<String, Function<List<String>, String>> shapes = new LinkedHashMap<>();
    shapes.put(
        "blog",
        p ->
            page(
                "<article class='post'><div class='entry-content'>"
                    + ps(p)
                    + SHARE
                    + "</div></article>"
                    + TEASERS));
    shapes.put(
        "read-also-inside",
        p -> page("<div class='article-body'>" + between(p, READ_ALSO) + "</div>"));
    shapes.put(
        "telegram-embed",
        p ->
            page(
                "<main><h1>عنوان</h1>"
                    + between(p, "<iframe src='https://t.me/x'></iframe><p>إعلان</p>")
                    + "</main>"
                    + TEASERS));
    shapes.put(
        "line-breaks",
        p ->
            page(
                "<div id='news'><div class='text'>"
                    + String.join("<br/><br/>", p)
                    + "</div></div>"
                    + TEASERS));
    shapes.put(
        "layout-table",
        p ->
            page(
                "<table><tr><td width='200'>"
                    + LINKS
                    + "</td><td class='content'>"
                    + ps(p)
                    + "</td></tr></table>"));
    shapes.put(
        "form-around-all",
        p -> page("<form id='aspnetForm'><div id='ctl00_main'>" + ps(p) + "</div></form>"));
    shapes.put(
        "gallery",
        p ->
            page(
                "<article><figure><img src='a.jpg'/><figcaption>صورة من الأرشيف لمبنى المحافظة في كركوك"
                    + "</figcaption></figure>"
                    + ps(p)
                    + "<div class='gallery'><figure><img src='b.jpg'/><figcaption>تصوير: مراسلنا</figcaption>"
                    + "</figure></div></article>"));
    shapes.put(
        "live-blog",
        p ->
            page(
                "<div class='live-content'>"
                    + p.stream()
                        .map(
                            t -> "<div class='entry-item'><time>10:00</time><p>" + t + "</p></div>")
                        .collect(Collectors.joining())
                    + "</div>"));
    shapes.put(
        "sidebar-in-the-class-of-all",
        p ->
            page(
                "<div class='has-sidebar wrapper'><div class='col-8 post-content'>"
                    + ps(p)
                    + "</div><div class='sidebar'>"
                    + TEASERS
                    + "</div></div>"));
    shapes.put(
        "comments-longer-than-the-story",
        p ->
            page(
                "<div itemprop='articleBody'>"
                    + ps(p)
                    + "</div><div id='comments'><p>"
                    + "هذا تعليق طويل من أحد القراء على الخبر ويكرر فيه رأيه مرة بعد مرة. "
                        .repeat(12)
                    + "</p></div>"));
    return shapes;
  }

  private static String ps(List<String> paragraphs) {
    return between(paragraphs, "");
  }

  private static String between(List<String> paragraphs, String what) {
    return paragraphs.stream().map(t -> "<p>" + t + "</p>").collect(Collectors.joining(what));
  }

  private static String page(String body) {
    return "<!doctype html><html dir='rtl'><head><title>x</title><style>p{color:red}</style></head><body>"
        + "<header class='site-header'>"
        + LINKS
        + "</header>"
        + body
        + FOOT
        + "<script>var a = 'نص طويل داخل برنامج لا يقرأه أحد من زوار الصفحة أبدا.';</script></body></html>";
  }
}
