package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader comes for who has found an incident, each in at most four actions. */
class DetailTasksIT extends DemoDashboard {
  private static final String TODAY = "2025-11-28T09:00:00Z";

  @BeforeEach
  void setDay() {
    page.setViewportSize(1440, 900);
    page.clock().setFixedTime(TODAY);
  }

  @Override
  void look(String query) {
    super.look("?lang=en&" + query);
  }

  private void openFirst() {
    rows().first().click();
    page.locator("#detail-title").waitFor();
  }

  private String copied() {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  private void openWithClipboard() {
    open(options(1440, 900).setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.clock().setFixedTime(TODAY);
  }

  @Test
  void anIncidentIsCited() {
    openWithClipboard();
    look("");
    openFirst();
    Locator cite = page.locator("#detail .cite button");
    cite.first().click();
    waitUntil("document.querySelector('#detail .cite button').textContent.startsWith('✓')");
    String id = page.locator("#list button[aria-current]").getAttribute("data-id");
    assertThat(copied()).startsWith("Marsad. ").contains(id, "(accessed 28 November 2025)");
    cite.nth(1).click();
    waitUntil("document.querySelectorAll('#detail .cite button')[1].textContent.startsWith('✓')");
    assertThat(copied()).startsWith("@misc{marsad-" + id).contains("urldate = {2025-11-28}");
    cite.nth(2).click();
    waitUntil("document.querySelectorAll('#detail .cite button')[2].textContent.startsWith('✓')");
    assertThat(copied()).startsWith("TY  - DATA").contains("Y2  - 2025/11/28");
  }

  @Test
  void whyReportsWereJoined() {
    look("corroboration=3");
    openFirst();
    page.locator("#detail .merge summary").click();
    List<String> joined = page.locator("#detail .merge li:has(> strong)").allTextContents();
    assertThat(joined).hasSize(page.locator("#detail blockquote").count());
    assertThat(joined.get(0)).contains("first report");
    assertThat(joined.subList(1, joined.size()))
        .allSatisfy(one -> assertThat(one).contains("same kind", "same day", "same place: "));
  }

  @Test
  void howSureAndWhy() {
    look("corroboration=1");
    openFirst();
    assertThat(page.locator("#detail .tiles").textContent())
        .containsPattern("\\d\\d?%Confidence|Confidence\\d\\d?%");
    Locator why = page.locator("#detail .why");
    assertThat(why.locator("summary").textContent()).contains("one source", "day given");
    why.locator("summary").click();
    assertThat(why.locator("li").allTextContents())
        .anySatisfy(part -> assertThat(part).isEqualTo("headline reports it +0.92"));
  }

  @Test
  void aLinkOpensOnAPhoneInTheLanguageOfItsReader() {
    openWithClipboard();
    look("kind=ied");
    openFirst();
    String title = page.locator("#detail .head strong").textContent();
    page.locator("#detail .actions button").first().click();
    waitUntil("document.querySelector('#detail .actions button').textContent.startsWith('✓')");
    page.evaluate("document.querySelector('#detail .back').click()");
    page.locator("#saves summary").click();
    page.locator("#copy-link").click();
    waitUntil("document.querySelector('#copy-link').textContent.startsWith('✓')");
    String view = copied();
    assertThat(view).startsWith(demoUrl()).contains("kind=ied").doesNotContain("lang=");
    open(options(390, 844).setLocale("ar-IQ"));
    page.clock().setFixedTime(TODAY);
    page.navigate(view);
    waitUntilReady();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
    page.evaluate("document.querySelector('#list button').click()");
    page.locator("#detail-title").waitFor();
    assertThat(page.locator("#detail .head strong").textContent())
        .isNotEqualTo(title)
        .startsWith("عبوة ناسفة");
  }
}
