package nl.kaartensessie.browser.sheets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Window;
import org.apache.commons.io.FileUtils;

/// Pictures of windows in two widths and two themes, an index of them, and sheets with some states each.
public final class Album {

    private static final int ROWS = 3;

    /// A page that is longer than this is cut.
    private static final int LONGEST = 2400;

    private static final String SETTLED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /// WebP is a third of PNG, and Chromium writes it.
    private static final String AS_WEBP = """
                async png => {
                    const picture = new Image();
                    picture.src = `data:image/png;base64,${png}`;
                    await picture.decode();
                    const paper = document.createElement('canvas');
                    paper.width = picture.width;
                    paper.height = picture.height;
                    paper.getContext('2d').drawImage(picture, 0, 0);
                    return paper.toDataURL('image/webp', 0.9).split(',')[1];
                }""";

    private record Look(int width, int height, ColorScheme theme) {

        String name() {
            return width + "x" + height + "-" + theme.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Look> ANYBODY = List.of(
            new Look(1280, 800, ColorScheme.LIGHT),
            new Look(1280, 800, ColorScheme.DARK),
            new Look(360, 740, ColorScheme.LIGHT),
            new Look(360, 740, ColorScheme.DARK));

    /// A laptop with its browser around it.
    private static final Look LAPTOP = new Look(1366, 640, ColorScheme.LIGHT);

    private final Path folder;
    private final Map<String, List<String>> pictures = new LinkedHashMap<>();

    public Album(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is in sight.
    public void see(Window window, String state) {
        ANYBODY.forEach(look -> take(window, state, look, false));
        restore(window);
    }

    /// What is in sight of a facilitator, on a low screen too.
    public void lead(Window window, String state) {
        ANYBODY.forEach(look -> take(window, state, look, false));
        take(window, state, LAPTOP, false);
        restore(window);
    }

    /// What a phone has behind a button, and a wide window beside the card.
    public void phone(Window window, String button) {
        window.page().setViewportSize(360, 740);
        window.within(".room-bar__item", window.page().getByText(button)).click();
        ANYBODY.stream().filter(look -> look.width == 360).forEach(look -> take(window, button, look, false));
        window.page().keyboard().press("Escape");
        restore(window);
    }

    /// The page from top to bottom.
    public void whole(Window window, String state) {
        ANYBODY.forEach(look -> take(window, state, look, true));
        restore(window);
    }

    private void take(Window window, String state, Look look, boolean whole) {
        Page page = window.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.theme));
        page.setViewportSize(look.width, look.height);
        page.evaluate(SETTLED);
        List<String> of = pictures.computeIfAbsent(state, _ -> new ArrayList<>());
        String file = "%03d-%s-%s.png".formatted(pictures.size(), state.replaceAll("\\W+", "-"), look.name());
        Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(folder.resolve(file));
        if (whole) {
            page.evaluate("() => window.scrollTo(0, 0)");
            int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
            options.setFullPage(true).setClip(0, 0, look.width, Math.min(Math.max(height, look.height), LONGEST));
        }
        page.screenshot(options);
        of.add(file);
    }

    private static void restore(Window window) {
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        window.page().setViewportSize(1280, 800);
    }

    /// A picture for the documents.
    public void document(Window window, String name, int width, int height, ColorScheme theme) {
        Page page = window.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, height);
        page.evaluate(SETTLED);
        String png = Base64.getEncoder().encodeToString(page.screenshot());
        // The pages themselves may show no picture from elsewhere.
        Page blank = page.context().newPage();
        write(name + ".webp", Base64.getDecoder().decode((String) blank.evaluate(AS_WEBP, png)));
        blank.close();
        restore(window);
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(Files.createDirectories(folder.resolve("documents")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes `index.html` and the sheets.
    public void bind(Browsers browsers) throws IOException {
        List<String> rows = pictures.entrySet().stream().map(Album::row).toList();
        Files.writeString(folder.resolve("index.html"), page(rows));
        try (Device device = browsers.device("http://localhost/")) {
            Page page = device.window().page();
            page.setViewportSize(1720, 400);
            for (int i = 0; i < rows.size(); i += ROWS) {
                Path sheet = folder.resolve("sheet.html");
                Files.writeString(sheet, page(rows.subList(i, Math.min(i + ROWS, rows.size()))));
                page.navigate(sheet.toUri().toString());
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve("sheet-%02d.png".formatted(i / ROWS + 1))));
                Files.delete(sheet);
            }
        }
        System.out.printf("%d states, %d pictures: %s%n", rows.size(), count(), folder.resolve("index.html"));
    }

    private int count() {
        return pictures.values().stream().mapToInt(List::size).sum();
    }

    private static String row(Map.Entry<String, List<String>> state) {
        return state.getValue().stream()
                .filter(file -> !file.contains("1366x640"))
                .map("<a href=\"%1$s\"><img src=\"%1$s\" alt=\"\"></a>"::formatted)
                .collect(Collectors.joining("", "<h2>" + state.getKey() + "</h2>\n<p>", "</p>\n"));
    }

    private static String page(List<String> rows) {
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Contact sheet</title>
            <style>
              body { margin: 8px; background: #888; font: 14px sans-serif; }
              h2 { margin: 4px 0; font-size: 14px; }
              p { display: flex; gap: 8px; align-items: start; height: 400px; margin: 0; overflow: hidden; }
              img { width: 640px; }
              img[src*="-360x"] { width: 194px; }
            </style>
            """ + String.join("", rows) + "</html>\n";
    }
}
