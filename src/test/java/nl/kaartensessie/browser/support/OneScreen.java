package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The live screen of a facilitator, with its boxes measured at every size (rules 29.1 to 29.3).
public final class OneScreen {

    private static final int[][] WHOLE = {{1280, 800}, {1366, 640}, {1024, 768}, {1920, 1080}};
    /// At 200 %, at 320 pixels, at 400 %, on a phone in landscape, and upright.
    private static final int[][] ONE_COLUMN = {{640, 400}, {320, 640}, {320, 256}, {740, 360}, {360, 740}};

    private static final String CONTROLS = """
            const controls = [...document.querySelectorAll('button, a[href], input, textarea, select, summary')]
                .filter(one => one.checkVisibility() && !one.matches('.skip-link') && one.getClientRects().length > 0);
            """;

    /// What is covered, or cannot be reached by scrolling its own box.
    private static final String COVERED = "() => {" + CONTROLS + """
                const covered = controls.filter(one => {
                    one.scrollIntoView({block: 'nearest', inline: 'nearest'});
                    const box = one.getBoundingClientRect();
                    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                    return found === null || !(one.contains(found) || found.contains(one));
                }).map(one => one.outerHTML.slice(0, 120));
                document.querySelectorAll('[data-scrolls], .cockpit__table').forEach(box => box.scrollTo(0, 0));
                window.scrollTo(0, 0);
                return covered;
            }""";

    /// What scrolls and should not, lacks its sign, or sticks out, where all is to be on one screen.
    private static final String NOT_ONE_SCREEN = "scrolls => {" + CONTROLS + """
                const page = document.scrollingElement;
                const wrong = page.scrollHeight > innerHeight || page.scrollWidth > innerWidth ? ['the page scrolls'] : [];
                for (const box of document.querySelectorAll('main, main *')) {
                    if (!/auto|scroll/.test(getComputedStyle(box).overflowY) || box.scrollHeight <= box.clientHeight + 1 || !box.checkVisibility() || box.matches('textarea')) continue;
                    if (!box.matches(['.desk__text, .beside__text, .crew, .chat', ...scrolls].join())) wrong.push('scrolls: ' + box.className + ' ' + box.scrollHeight + ' in ' + box.clientHeight);
                    if (!box.matches('[data-more-below], [data-more-above]')) wrong.push('without a sign: ' + box.className);
                }
                for (const one of controls.filter(one => one.closest('.desk__text, .beside__text, .crew, .chat') === null)) {
                    const box = one.getBoundingClientRect();
                    if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) wrong.push('sticks out: ' + one.outerHTML.slice(0, 100));
                }
                return wrong;
            }""";

    private static final String IN_SIGHT = "() => {" + CONTROLS + "return controls.length; }";

    private static final String PRIMARY = """
            () => [...document.querySelectorAll('.button--primary')].filter(one => one.checkVisibility()).map(one => {
                const { x, y, width, height } = one.getBoundingClientRect();
                return [x, y, width, height].map(Math.round).join(' ');
            })""";

    private final Window window;
    /// Where the primary button was, by size: it has the same place in every state.
    private final Map<String, String> places = new HashMap<>();

    public OneScreen(Window window) {
        this.window = window;
    }

    /// Nothing scrolls where all is to be on one screen, nothing is covered at any size, and the one primary button is
    /// where it always is.
    ///
    /// @param scrolls selectors of what else may scroll in itself
    public void fits(String state, String... scrolls) {
        for (int[] size : WHOLE) {
            resize(size);
            fitsNow(state, scrolls);
        }
        for (int[] size : ONE_COLUMN) {
            resize(size);
            primary(state + at());
        }
        resize(WHOLE[0]);
    }

    /// As [#fits], where the page may scroll.
    public void coversNothing(String state) {
        for (int[] size : WHOLE) {
            resize(size);
            inPlace(state + at());
        }
        for (int[] size : ONE_COLUMN) {
            resize(size);
            primary(state + at());
        }
        resize(WHOLE[0]);
    }

    /// As [#fits], at the size that the window has: for what goes by itself.
    public void fitsNow(String state, String... scrolls) {
        String where = state + at();
        assertThat((List<?>) window.page().evaluate(NOT_ONE_SCREEN, List.of(scrolls)))
                .as(where)
                .isEmpty();
        inPlace(where);
    }

    private void inPlace(String where) {
        String place = primary(where);
        assertThat(places.computeIfAbsent(at(), _ -> place))
                .as("place of the primary, " + where)
                .isEqualTo(place);
    }

    public int controls() {
        return (Integer) window.page().evaluate(IN_SIGHT);
    }

    /// Nothing is covered, and there is one primary button.
    ///
    /// @return where that is
    private String primary(String where) {
        assertThat((List<?>) window.page().evaluate(COVERED))
                .as("covered, " + where)
                .isEmpty();
        List<?> primary = (List<?>) window.page().evaluate(PRIMARY);
        assertThat(primary).as("primary, " + where).hasSize(1);
        return primary.getFirst().toString();
    }

    private void resize(int[] size) {
        window.page().setViewportSize(size[0], size[1]);
        window.page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private String at() {
        return " at " + window.page().viewportSize().width + "x" + window.page().viewportSize().height;
    }
}
