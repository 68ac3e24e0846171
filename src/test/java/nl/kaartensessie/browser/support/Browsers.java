package nl.kaartensessie.browser.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One Chromium, an installed one, else the one that Playwright fetches for itself; or an installed Firefox. To
/// be used by one thread.
public final class Browsers implements AutoCloseable {

    /// How long a page may take to show what it should; a busy machine is slow, a right page gets there.
    public static final double PATIENCE_MS = 30_000;

    /// The one without windows first: it takes a quarter of the processor's time.
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// One for all test classes of this process, with which it ends.
    public static Browsers shared() {
        return Shared.BROWSERS;
    }

    private static final class Shared {
        static final Browsers BROWSERS = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROWSERS::close));
        }
    }

    public static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /// @throws com.microsoft.playwright.PlaywrightException when there is no browser and none can be fetched
    public static Browsers start() {
        Optional<Path> installed = installed();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
        installed.ifPresent(options::setExecutablePath);
        return start(environment, Playwright::chromium, options);
    }

    /// As people have it, by the protocol that it speaks itself: nothing of Playwright's own is in it.
    ///
    /// @param preferences as on `about:config`
    public static Browsers firefox(Path program, Map<String, Object> preferences) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setChannel("moz-firefox")
                .setExecutablePath(program)
                .setFirefoxUserPrefs(preferences);
        return start(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), Playwright::firefox, options);
    }

    private static Browsers start(
            Map<String, String> environment,
            Function<Playwright, BrowserType> type,
            BrowserType.LaunchOptions options) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            return new Browsers(playwright, type.apply(playwright).launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Each spares a window a twentieth of the processor's time: no second process for an empty page, and no
                // threads of the script's engine that compete with those of the other windows.
                "--disable-site-isolation-trials",
                "--js-flags=--single-threaded"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    public boolean isReady() {
        return browser.isConnected();
    }

    /// A device of somebody: its own storage, its own line.
    public Device device(String address) {
        return device(address, new Browser.NewContextOptions());
    }

    public Device device(String address, Browser.NewContextOptions options) {
        options.setBaseURL(address);
        if (options.locale == null) {
            options.setLocale("nl-NL");
        }
        // Where people are, unless a test is about others.
        if (options.timezoneId == null) {
            options.setTimezoneId("Europe/Amsterdam");
        }
        return new Device(browser.newContext(options));
    }

    /// One without motion, and with a window of this width, to be looked at.
    ///
    /// @param language `nl` or `en`
    public Device device(String address, int width, String language) {
        return device(
                address,
                new Browser.NewContextOptions()
                        .setViewportSize(width, 740)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language.equals("nl") ? "nl-NL" : "en-GB"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
