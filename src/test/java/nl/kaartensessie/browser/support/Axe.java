package nl.kaartensessie.browser.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// axe-core in the page itself, loaded once for each document: that costs more than one look with it.
public final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice");

    /// Of those that axe has on trial, the one that every other checker has too.
    private static final String LABEL_IN_NAME = "label-content-name-mismatch";

    /// All that a theme can change; what is on the page is the same in both.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /// From npm, which alone has it, as `.ci/run` installs it. Who has no npm checks with the latest that Maven has.
    private static final Path NEWEST = Path.of(".ci/axe/node_modules/axe-core/axe.min.js");

    private static final String SOURCE = source();
    private static final String RUN = """
            async options => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations
                .map(rule => `${rule.id}: ${rule.nodes.map(node => `${node.html} ${node.failureSummary}`).join('; ')}`)
            """;

    private Axe() {}

    /// @return what it finds in the light theme, and in the dark one
    public static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SOURCE);
        }
        List<String> found = new ArrayList<>(run(
                page,
                Map.of(
                        "runOnly",
                        Map.of("type", "tag", "values", TAGS),
                        "rules",
                        Map.of(LABEL_IN_NAME, Map.of("enabled", true)))));
        // Colours that are on their way are of neither theme.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        found.addAll(run(page, Map.of("runOnly", Map.of("type", "rule", "values", COLOURS))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> options) {
        return (List<String>) page.evaluate(RUN, options);
    }

    private static String source() {
        try (InputStream script = Files.isReadable(NEWEST)
                ? Files.newInputStream(NEWEST)
                : Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
