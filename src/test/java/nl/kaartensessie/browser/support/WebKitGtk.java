package nl.kaartensessie.browser.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.ServerProcess;

/// The engine of Safari as Linux has it, on a screen that nobody sees. Each window is a browser of its own with a
/// driver of its own, as a driver leads one at a time.
public final class WebKitGtk implements AnyBrowser {

    private static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");
    private static final Path SCREEN = Path.of("/usr/bin/Xvfb");
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final int FAREWELL_SECONDS = 5;

    /// It chooses a free number, and tells it when it is ready.
    private static final List<String> SCREEN_COMMAND = List.of(
            SCREEN.toString(), "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset");

    /// A Dutch desktop, without its services and without a graphics card.
    private static final Map<String, String> SURROUNDINGS = Map.of(
            "LANG", "C.UTF-8",
            "TZ", "Europe/Amsterdam",
            "NO_AT_BRIDGE", "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE", "1");

    private final List<String> settings;
    private final List<WebDriverWindow> windows = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final String display;

    /// @param settings of WebKitGTK, by name
    public WebKitGtk(Map<String, Object> settings) {
        this.settings = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
        Process screen = start(SCREEN_COMMAND, Map.of());
        try {
            this.display =
                    ":" + Optional.ofNullable(screen.inputReader().readLine()).orElseThrow();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isInstalled() {
        return Files.isExecutable(DRIVER)
                && Files.isExecutable(SCREEN)
                && program().isPresent();
    }

    /// The smallest browser around the library, which comes with it.
    private static Optional<Path> program() {
        try (Stream<Path> files = Files.find(
                LIBRARIES,
                3,
                (file, _) -> file.getParent().getFileName().toString().startsWith("webkit2gtk-4")
                        && file.endsWith("MiniBrowser"))) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AnyWindow window(String address) {
        int port = ServerProcess.freePort();
        Map<String, String> surroundings = new HashMap<>(SURROUNDINGS);
        surroundings.put("DISPLAY", display);
        Process driver = start(List.of(DRIVER.toString(), "--port=" + port), surroundings);
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--automation");
        WebDriverWindow window = new WebDriverWindow(
                address,
                port,
                driver,
                Map.of(
                        "webkitgtk:browserOptions",
                        Map.of("binary", program().orElseThrow().toString(), "args", arguments)));
        windows.add(window);
        return window;
    }

    @Override
    public void close() {
        windows.forEach(WebDriverWindow::close);
        for (Process process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private Process start(List<String> command, Map<String, String> surroundings) {
        ProcessBuilder program = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        program.environment().putAll(surroundings);
        try {
            Process process = program.start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
