package nl.kaartensessie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.mvnpm.esbuild.Bundler;
import io.mvnpm.esbuild.model.BundleOptions;
import io.mvnpm.esbuild.model.EsBuildConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.NeedsBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The parts of the browser client that need no server: `src/test/web`, bundled and run in a page.
@NeedsBrowser
class ClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("src");
    private static final List<String> FOLDERS = List.of("main/resources/web/app", "test/web");
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/golden/transcripts.json");

    @TempDir
    static Path work;

    private static Browsers browsers;
    private static Page page;

    @BeforeAll
    static void bundle() throws IOException {
        browsers = Browsers.start();
        page = browsers.device("about:blank").window().page();
        page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setContent(script()));
        page.waitForFunction("() => 'client' in globalThis");
    }

    /// The bundler wants its sources in its own folder.
    private static String script() throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = work.resolve(SOURCES.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        BundleOptions options = BundleOptions.builder()
                .withWorkDir(work)
                .addEntryPoint(work, "test/web/client.ts")
                // One file, as a page that has no address cannot fetch the parts.
                .withEsConfig(new EsBuildConfigBuilder()
                        .withDefault()
                        .splitting(false)
                        .build())
                .build();
        try (Stream<Path> made = Files.walk(Bundler.bundle(options, true).dist())) {
            return Files.readString(made.filter(file -> file.toString().endsWith(".js"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> itsOwnTests() {
        List<String> names = (List<String>) page.evaluate("() => Object.keys(client.tests)");
        assertThat(names).hasSizeGreaterThan(15);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> page.evaluate("name => client.tests[name]()", name)));
    }

    /// What one reader was sent, and what the room then is to that reader.
    @TestFactory
    Stream<DynamicTest> theGoldenTranscripts() throws IOException {
        JsonNode transcripts = JSON.readTree(TRANSCRIPTS.toFile());
        assertThat(transcripts).isNotEmpty();
        return transcripts
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> replay(one)));
    }

    private static void replay(JsonNode transcript) {
        Object frames = JSON.convertValue(transcript.get("frames"), Object.class);
        ObjectNode state = JSON.valueToTree(page.evaluate("frames => client.replay(frames)", frames));
        JsonNode expected = transcript.get("state");
        assertThat(expected.size()).isPositive();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (!field.getKey().equals("serverTime")) {
                assertThat(state.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
            }
        }
    }
}
