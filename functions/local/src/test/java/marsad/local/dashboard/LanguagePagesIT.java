package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marsad.local.server.Site;
import marsad.steps.store.StoreFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each language has a page of its own, which search engines find and messengers can picture. */
class LanguagePagesIT extends OpenDashboard {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ckb", "kmr"})
  void aLanguageHasItsPage(String lang) {
    visit(lang + "/?" + ALL_DAYS);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
    assertThat(shown()).isPositive();
    rows().first().click();
    page.locator("#detail-title").waitFor();
    assertThat(problems).isEmpty();
    page.locator("#detail .back").click();
    page.locator("#language").selectOption(lang.equals("ar") ? "en" : "ar");
    waitUntil("l => document.documentElement.lang === l", lang.equals("ar") ? "en" : "ar");
  }

  @Test
  void aSharedLinkLeadsToTheNeutralPage() {
    open(
        new Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
    visit("ar/?" + ALL_DAYS + "&kind=ied&lang=en");
    unfold("saves");
    page.locator("#copy-link").click();
    waitUntil("() => navigator.clipboard.readText().then(copied => copied.includes('kind=ied'))");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith(url() + "?")
        .doesNotContain("lang=");
  }

  @Test
  void thePublicAddressStandsInThePagesWhereItIsKnown(@TempDir Path folder) throws IOException {
    String inner = folder.resolve("private").toString();
    String open = folder.resolve("public").toString();
    var store = StoreFactory.open(inner, open, Optional.empty(), "eu-central-1").open();
    Site.install(store, Optional.of("https://marsad.example/"));
    String arabic = Files.readString(folder.resolve("public/ar/index.html"));
    assertThat(arabic)
        .contains(
            "<html lang=\"ar\" dir=\"rtl\">",
            "rel=\"canonical\" href=\"https://marsad.example/ar/\"",
            "hreflang=\"ku\" href=\"https://marsad.example/kmr/\"",
            "content=\"https://marsad.example/share.png\"",
            "\"@type\":\"Dataset\"")
        .doesNotContain("@ADDRESS@");
    assertThat(Files.readString(folder.resolve("public/robots.txt")))
        .contains("Sitemap: https://marsad.example/sitemap.xml");
    assertThat(Files.readString(folder.resolve("public/sitemap.xml")))
        .contains("<loc>https://marsad.example/ckb/</loc>");
    assertThat(data().resolve("public/sitemap.xml")).doesNotExist();
    assertThat(Files.readString(data().resolve("public/ar/index.html")))
        .doesNotContain("@ADDRESS@", "canonical");
  }
}
