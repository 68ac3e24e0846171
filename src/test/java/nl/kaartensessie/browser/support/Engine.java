package nl.kaartensessie.browser.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What people's browsers are made of: Edge, Opera and Samsung Internet have Chromium's, Safari and all of an
/// iPad have WebKit.
public enum Engine {
    CHROMIUM("chromium") {
        @Override
        public boolean isInstalled() {
            return Browsers.installed().isPresent();
        }

        @Override
        public AnyBrowser start(Map<String, Object> settings) {
            return new PlaywrightBrowser(Browsers.start());
        }
    },
    FIREFOX("firefox-esr") {
        @Override
        public boolean isInstalled() {
            return firefox().isPresent();
        }

        @Override
        public AnyBrowser start(Map<String, Object> settings) {
            return new PlaywrightBrowser(Browsers.firefox(firefox().orElseThrow(), settings));
        }

        private static Optional<Path> firefox() {
            return Stream.of("/usr/bin/firefox-esr", "/usr/bin/firefox")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    },
    WEBKIT("webkit2gtk-driver xvfb") {
        @Override
        public boolean isInstalled() {
            return WebKitGtk.isInstalled();
        }

        @Override
        public AnyBrowser start(Map<String, Object> settings) {
            return new WebKitGtk(settings);
        }
    };

    private final String packages;

    Engine(String packages) {
        this.packages = packages;
    }

    /// What Debian calls it.
    public String packages() {
        return packages;
    }

    public abstract boolean isInstalled();

    /// @param settings of this engine, by its own names; Chromium takes none
    public abstract AnyBrowser start(Map<String, Object> settings);
}
