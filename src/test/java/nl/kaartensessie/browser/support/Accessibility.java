package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

/// What every page must be in every state, whoever looks at it and with whatever.
public final class Accessibility {

    public static final int NARROWEST = 320;

    private static final int PHONE = 360;
    private static final int WIDE = 1280;

    /// What follows the width of the window has done so.
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private static final String UNTOLD_TABS = """
            () => [...document.querySelectorAll('a[target=_blank]')]
                .filter(link => !/\\((nieuw tabblad|new tab)\\)$/.test(link.textContent.trim()))
                .map(link => link.outerHTML)
            """;

    private Accessibility() {}

    /// Looks at the end of the page, where the sticky bar lies over nothing: whatever it covers can be scrolled
    /// free. What is done on the narrowest screen is looked at as a phone and a laptop have it too.
    public static void check(Window window, String state) {
        Page page = window.page();
        ViewportSize own = page.viewportSize();
        passes(page, state);
        if (own.width == NARROWEST) {
            for (int width : List.of(PHONE, WIDE)) {
                page.setViewportSize(width, own.height);
                page.evaluate(DRAWN);
                passes(page, state);
            }
            page.setViewportSize(own.width, own.height);
            page.evaluate(DRAWN);
        }
    }

    private static void passes(Page page, String state) {
        int width = page.viewportSize().width;
        String what = state + " at " + width;
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(Axe.violations(page)).as(what).isEmpty();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Integer) overflow).as(what + " fits the width").isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(UNTOLD_TABS))
                .as("rule 28.7: " + what)
                .isEmpty();
        if (width == NARROWEST || width == WIDE) {
            HtmlChecker.gather(page.content(), what);
        }
    }
}
