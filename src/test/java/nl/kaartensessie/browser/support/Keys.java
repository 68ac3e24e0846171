package nl.kaartensessie.browser.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;

/// What a person does who has no mouse.
public final class Keys {

    private static final int MOST_TABS = 200;
    private static final String HAS_FOCUS = "element => element === document.activeElement";

    private Keys() {}

    public static void enter(Window window, Locator target) {
        tabTo(window, target);
        keys(window).press("Enter");
    }

    public static void type(Window window, Locator field, String text) {
        tabTo(window, field);
        keys(window).press("ControlOrMeta+a");
        keys(window).type(text);
    }

    public static void tabTo(Window window, Locator target) {
        assertThat(target).isVisible();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(target.evaluate(HAS_FOCUS))) {
                return;
            }
            keys(window).press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    public static Keyboard keys(Window window) {
        return window.page().keyboard();
    }
}
