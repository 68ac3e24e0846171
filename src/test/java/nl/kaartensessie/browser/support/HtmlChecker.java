package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/// The HTML checker of the W3C (Nu), as a program of its own. It takes seconds to start and next to nothing for
/// one more page, so the pages of a test class are gathered for it.
public final class HtmlChecker {

    private static final Path TARGET = Path.of("target");
    private static final Path LIBRARIES = TARGET.resolve("html-checker");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> GATHERED = new LinkedHashMap<>();

    private HtmlChecker() {}

    /// @param state says in a failure which page it is
    public static void gather(String html, String state) {
        GATHERED.put(state, html);
    }

    /// Fails when there is anything to say of the pages that were gathered.
    public static void checkGathered() {
        if (GATHERED.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory(TARGET, "pages");
            Path answer = Files.createTempFile(TARGET, "answer", ".json");
            for (Map.Entry<String, String> page : GATHERED.entrySet()) {
                String name = page.getKey().replaceAll("\\W+", "-") + ".html";
                Files.writeString(folder.resolve(name), page.getValue());
            }
            GATHERED.clear();
            List<String> complaints = complaints(folder, answer);
            Files.delete(answer);
            FileUtils.deleteDirectory(folder.toFile());
            assertThat(complaints).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> complaints(Path folder, Path answer) throws IOException {
        // It goes through the grammar of HTML by recursion. By the letters alone it takes short Dutch for Afrikaans.
        Process checker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xss16m",
                        "-cp",
                        LIBRARIES.toAbsolutePath() + File.separator + "*",
                        "nu.validator.client.SimpleCommandLineValidator",
                        "--format",
                        "json",
                        "--stdout",
                        "--no-langdetect",
                        folder.toString())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        checker.onExit().join();
        return JSON.readTree(answer.toFile())
                .required("messages")
                .valueStream()
                .filter(HtmlChecker::isComplaint)
                .map(HtmlChecker::inWords)
                .toList();
    }

    /// What is no error and no warning is for who wants to know more.
    private static boolean isComplaint(JsonNode message) {
        return !message.path("type").asText().equals("info")
                || message.path("subType").asText().equals("warning");
    }

    private static String inWords(JsonNode message) {
        String page = message.path("url").asText().replaceFirst(".*/", "");
        return page + ": " + message.path("message").asText() + " "
                + message.path("extract").asText();
    }
}
