package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every field and every call of the pages, also of those that come later: none is forgotten. How they do it is seen in
/// browsers.
class FormsTest {

    private static final Path APP = Path.of("src/main/resources/web/app");

    /// What one can type text in, not what is ticked, chosen, or only read.
    private static final Pattern TEXT_FIELD = Pattern.compile(
            "<textarea(?![^>]*readonly[\\s>])|<input(?![^>]*(?:type=\"(?:checkbox|radio|file|time)\"|readonly[\\s>]))"
                    + "|\\b(?:fieldView|textField)\\(");

    private static final String FORMS = "forms.write(";
    private static final String TYPED = "new Typed<";
    private static final String AUTOSAVE = "autosave";
    /// The caller keeps it: the desk of an author, of the editor, or one of the others here.
    private static final String CALLER = "";

    private static final Map<String, String> KEPT_BY = new TreeMap<>(Map.ofEntries(
            Map.entry("decks/desk.ts", "Typed, and not on the server yet"),
            // The text of a file, which is still there where it came from.
            Map.entry("decks/import-form.ts", CALLER),
            Map.entry("decks/new-deck-form.ts", TYPED),
            Map.entry("decks/paste-form.ts", TYPED),
            Map.entry("decks/views/about-form.ts", CALLER),
            Map.entry("decks/views/card-form.ts", CALLER),
            Map.entry("decks/views/facts-field.ts", CALLER),
            Map.entry("decks/views/guidance-fields.ts", CALLER),
            Map.entry("decks/views/text-field.ts", CALLER),
            Map.entry("decks/views/texts-field.ts", CALLER),
            // A secret is kept nowhere.
            Map.entry("decks/gate.ts", CALLER),
            Map.entry("pages/open-page.ts", TYPED),
            Map.entry("pages/start-page.ts", TYPED),
            Map.entry("views/activities/house-rules-editor.ts", FORMS),
            Map.entry("views/activities/think-view.ts", FORMS),
            Map.entry("views/card/own-card-view.ts", FORMS),
            Map.entry("views/closing/author-view.ts", CALLER),
            Map.entry("views/closing/grades-view.ts", FORMS),
            Map.entry("views/closing/outcome-form.ts", FORMS),
            Map.entry("views/common/autosave-field.ts", AUTOSAVE),
            Map.entry("views/common/field-view.ts", CALLER),
            Map.entry("views/entry/entry-fields.ts", CALLER),
            Map.entry("views/invitation/invitation-editor.ts", AUTOSAVE),
            Map.entry("views/people/chat-view.ts", "session.chat.draft = "),
            Map.entry("views/people/questions-view.ts", "forms.type("),
            Map.entry("views/runsheet/agenda-view.ts", AUTOSAVE),
            Map.entry("views/runsheet/plan-fields.ts", CALLER),
            Map.entry("views/screens/dialogs-view.ts", "forms.type(")));

    /// Those that no press of a button waits for.
    private static final List<String> IN_THE_BACKGROUND =
            List.of("connection/transports/http-channel.ts", "network-test/network-test-page.ts");

    private static final Pattern CALL = Pattern.compile("(?<!\\.|\\w)fetch\\(");
    private static final Pattern WAITED_FOR = Pattern.compile("whileWaiting\\(\\s*$");

    @Test
    void rule_30_8_ofEveryTextFieldIsKnownWhatKeepsIt() {
        Map<String, String> sources = sources();
        List<String> fields = sources.entrySet().stream()
                .filter(file -> TEXT_FIELD.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(fields)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(KEPT_BY)
                        .as("a text field in %s: keep what is typed, and say here by what", file)
                        .containsKey(file));
        KEPT_BY.forEach((file, by) -> assertThat(sources.get(file)).as(file).contains(by));
    }

    @Test
    void rule_30_7_everyCallToTheServerShowsThatItsButtonWaits() {
        sources().forEach((file, text) -> {
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                boolean waited =
                        WAITED_FOR.matcher(text.substring(0, call.start())).find();
                boolean declared = text.substring(0, call.start()).endsWith("private ");
                assertThat(waited || declared || IN_THE_BACKGROUND.contains(file) || isOwnMethod(text, call.start()))
                        .as("a call in %s is not waited for", file)
                        .isTrue();
            }
        });
        assertThat(sources().get("session/session.ts")).contains("whileWaiting(this.connection.send(command))");
    }

    /// A method of a class that happens to have this name.
    private static boolean isOwnMethod(String text, int start) {
        return text.substring(0, start).endsWith("async ");
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(APP)) {
            files.filter(file -> file.toString().endsWith(".ts"))
                    .forEach(file -> sources.put(APP.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
