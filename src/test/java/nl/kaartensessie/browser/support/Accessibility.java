package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// What every page must be in every state, whoever looks at it and with whatever.
public final class Accessibility {

    /// The markup is the same in every width.
    private static final int CHECKED_WIDTH = 1280;

    private static final int NARROWEST = 320;
    private static final int PHONE = 360;

    private static final String UNTOLD_TABS = """
            () => [...document.querySelectorAll('a[target=_blank]')]
                .filter(link => !/\\((nieuw tabblad|new tab)\\)$/.test(link.textContent.trim()))
                .map(link => link.outerHTML)
            """;

    private Accessibility() {}

    /// Looks at the end of the page, where the sticky bar lies over nothing: whatever it covers can be scrolled
    /// free. What is done on the narrowest screen is looked at as a phone has it too.
    public static void check(Window window, String state) {
        Page page = window.page();
        passes(page, state);
        assertThat((List<?>) page.evaluate(UNTOLD_TABS))
                .as("rule 28.7: " + state)
                .isEmpty();
        int width = page.viewportSize().width;
        if (width == CHECKED_WIDTH) {
            HtmlChecker.gather(page.content(), state);
        }
        if (width == NARROWEST) {
            int height = page.viewportSize().height;
            page.setViewportSize(PHONE, height);
            passes(page, state + " on a phone");
            page.setViewportSize(NARROWEST, height);
        }
    }

    private static void passes(Page page, String state) {
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(Axe.violations(page)).as(state).isEmpty();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Integer) overflow).as(state + " fits the width").isLessThanOrEqualTo(0);
    }
}
