package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Marks say what they are: how many, of which groups, how many dead, and how precisely the place is
 * known.
 */
class MarksIT extends DemoDashboard {
  @Override
  void look(String query) {
    page.setViewportSize(1440, 900);
    super.look("?lang=en&" + query);
    page.waitForSelector("body[data-ground=whole]");
  }

  @Test
  void theAreaOfADonutIsProportionalToItsNumberWithoutALimit() {
    look("from=2024-01-01&to=2025-11-28&at=35.4,43.9,7");
    List<?> ratios =
        (List<?>)
            page.evaluate(
                """
                () => [...document.querySelectorAll('#map .bubble:not(.road, .area)')]
                  .map(mark => [parseFloat(mark.style.width), Number(mark.dataset.count)])
                  .filter(([width]) => width > 24) // smaller ones are as wide as what can be hit
                  .map(([width, count]) => (width / 2) ** 2 / count)
                """);
    assertThat(ratios).hasSizeGreaterThan(5);
    double first = ((Number) ratios.get(0)).doubleValue();
    assertThat(ratios)
        .allSatisfy(
            ratio ->
                assertThat(((Number) ratio).doubleValue())
                    .isCloseTo(first, org.assertj.core.data.Offset.offset(0.01)));
  }

  @ParameterizedTest
  @CsvSource({"1440,900", "390,844"})
  void noDonutHidesTheNumberOfAnother(int width, int height) {
    page.setViewportSize(width, height);
    super.look("?lang=en");
    List<?> hidden =
        (List<?>)
            page.evaluate(
                """
                () => {
                  const marks = [...document.querySelectorAll('#map .bubble:not(.road, .area)')]
                    .map(mark => [mark, mark.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 24) // smaller ones may have no number
                    .map(([mark, { x, y, width }]) => [x + width / 2, y + width / 2, width / 2, mark.dataset.count]);
                  const covers = ([x, y, radius], [otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < radius;
                  return marks.flatMap(one => marks.filter(other => other !== one && covers(one, other))
                    .map(other => `${one[3]} covers the middle of ${other[3]}`));
                }
                """);
    assertThat(page.locator("#map .bubble").count()).isGreaterThan(20);
    assertThat(hidden).isEmpty();
  }

  @Test
  void aDonutHasItsGroupsAndItsDead() {
    look("from=2025-01-01&to=2025-11-28");
    Object[] found =
        ((List<?>)
                page.evaluate(
                    """
                    () => {
                      const largest = [...document.querySelectorAll('#map .bubble:not(.road, .area)')]
                        .sort((a, b) => b.dataset.count - a.dataset.count)[0];
                      const box = largest.getBoundingClientRect();
                      const canvas = document.querySelector('.leaflet-signs-pane canvas');
                      const { left, top, width } = canvas.getBoundingClientRect();
                      const ratio = canvas.width / width;
                      const [x, y] = [box.x + box.width / 2 - left, box.y + box.height / 2 - top];
                      const pen = canvas.getContext('2d');
                      const colourOf = angle => [...pen.getImageData(
                        Math.round(ratio * (x + (box.width / 2 - 5) * Math.cos(angle))),
                        Math.round(ratio * (y + (box.width / 2 - 5) * Math.sin(angle))), 1, 1).data].slice(0, 3).join();
                      const ring = new Set(Array.from({ length: 720 }, (_, n) => colourOf(n * Math.PI / 360)));
                      const style = getComputedStyle(document.documentElement);
                      const rgb = group => style.getPropertyValue(`--${group}`).trim().slice(1)
                        .match(/../g).map(part => parseInt(part, 16)).join();
                      const groups = ['attack', 'explosive', 'strike', 'operation', 'civil'];
                      return [groups.filter(group => ring.has(rgb(group))).length,
                        largest.getAttribute('aria-label'), largest.dataset.count];
                    }
                    """))
            .toArray();
    assertThat((Integer) found[0]).isEqualTo(5);
    assertThat((String) found[1])
        .startsWith(found[2] + " incidents")
        .containsPattern("; Killed: \\d+$");
  }

  @Test
  void roadsAndDistrictsAreBadgesAndNeverDiscs() {
    look("from=2025-01-01&to=2025-11-28");
    assertThat(page.locator("#map .bubble.road").count()).isGreaterThan(3);
    assertThat(page.locator("#map .bubble.area").count()).isGreaterThan(3);
    assertThat(page.locator("#map .bubble.road").first().getAttribute("aria-label"))
        .contains(" road: ", "point not named");
    String label = page.locator("#map .bubble.area").first().getAttribute("aria-label");
    assertThat(label).containsPattern(" incidents? somewhere in it");
    int n = Integer.parseInt(page.locator("#map .bubble.area").first().getAttribute("data-count"));
    page.evaluate("document.querySelector('#map .bubble.area').click()");
    waitUntil("location.search.includes(" + (n == 1 ? "'id='" : "'spot='") + ")");
  }

  /** Contrast of every colour of a mark with the land of the base map, WCAG 2.2. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyColourOfAMarkStandsOut(String theme) {
    look("theme=" + theme);
    List<?> contrasts =
        (List<?>)
            page.evaluate(
                """
                async () => {
                  const { $ground_colours: { colours } } = await import('./js/app.js');
                  const lightness = hex => {
                    const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
                      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
                  };
                  const style = getComputedStyle(document.documentElement);
                  const of = name => style.getPropertyValue(name).trim();
                  const contrast = (a, b) => Math.max(a / b, b / a);
                  return ['--attack', '--explosive', '--strike', '--operation', '--civil'].flatMap(name =>
                    [colours().land, colours().builtup, of('--paper')].map(ground => contrast(lightness(of(name)), lightness(ground))));
                }
                """);
    assertThat(contrasts).hasSize(15);
    assertThat(contrasts)
        .allSatisfy(c -> assertThat(((Number) c).doubleValue()).isGreaterThanOrEqualTo(3));
  }

  @Test
  void everyKindHasASignOfItsOwn() {
    look("");
    assertThat(
            page.evaluate(
                """
                async () => {
                  const { $view_glyphs: { signOf }, $kinds: { groupOf } } = await import('./js/app.js');
                  const kinds = Object.keys((await (await fetch('data/vocabulary.json')).json()).kinds);
                  const signs = kinds.map(kind => `${groupOf(kind)} ${signOf(kind)[0]}`);
                  const dot = signOf('a kind that is unknown')[0];
                  return [kinds.length - new Set(signs).size, signs.filter(sign => sign.endsWith(dot)).length];
                }
                """))
        .as("kinds that share a sign, kinds without one: add them to glyphs.js and kinds.js")
        .isEqualTo(List.of(0, 0));
  }
}
