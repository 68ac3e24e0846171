package nl.kaartensessie.browser.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Chromium or Firefox, driven by Playwright.
public final class PlaywrightBrowser implements AnyBrowser {

    /// Not every browser tells of it on the console.
    private static final String TELL_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', event =>
                console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
            """;

    private final Browsers browsers;

    public PlaywrightBrowser(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public AnyWindow window(String address) {
        Device device = browsers.device(address);
        Window window = device.window();
        window.page().addInitScript(TELL_VIOLATIONS);
        return new PlaywrightWindow(device, window);
    }

    @Override
    public void close() {
        browsers.close();
    }

    private record PlaywrightWindow(Device device, Window window) implements AnyWindow {

        @Override
        public void open(String path) {
            window.page().navigate(path);
        }

        @Override
        public void reload() {
            window.page().reload();
        }

        @Override
        public void press(String button) {
            Locator place = window.dialog().count() > 0 ? window.dialog() : window.within("body");
            place.getByRole(AriaRole.BUTTON, Window.named(button)).click();
        }

        @Override
        public void follow(String link) {
            window.link(link).click();
        }

        @Override
        public void type(String field, String text) {
            window.field(field).fill("");
            window.field(field).pressSequentially(text);
        }

        @Override
        public void pressRight() {
            window.page().keyboard().press("ArrowRight");
        }

        @Override
        public void sees(String selector, String text) {
            Locator.FilterOptions saysSo = new Locator.FilterOptions().setHasText(text);
            assertThat(window.within(selector).filter(saysSo).first()).isVisible();
        }

        @Override
        public String evaluate(String expression) {
            return String.valueOf(window.page().evaluate(expression));
        }

        @Override
        public List<String> complaints() {
            return device.complaints();
        }
    }
}
