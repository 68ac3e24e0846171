package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What every page must be in every state, whoever looks at it and with whatever.
public final class Accessibility {

    /// The markup is the same in every width.
    private static final int CHECKED_WIDTH = 1280;

    private static final String UNTOLD_TABS = """
            () => [...document.querySelectorAll('a[target=_blank]')]
                .filter(link => !/\\((nieuw tabblad|new tab)\\)$/.test(link.textContent.trim()))
                .map(link => link.outerHTML)
            """;

    private Accessibility() {}

    /// Looks at the end of the page, where the sticky bar lies over nothing: whatever it covers can be scrolled
    /// free.
    public static void check(Window window, String state) {
        window.page().evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(Axe.violations(window.page())).as(state).isEmpty();
        assertThat((List<?>) window.page().evaluate(UNTOLD_TABS))
                .as("rule 28.7: " + state)
                .isEmpty();
        if (window.page().viewportSize().width == CHECKED_WIDTH) {
            HtmlChecker.gather(window.page().content(), state);
        }
        Object overflow = window.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Integer) overflow).as(state + " fits the width").isLessThanOrEqualTo(0);
    }
}
