package nl.kaartensessie.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.kaartensessie.deck.FuzzedDecks;
import nl.kaartensessie.live.transport.FuzzedLine;
import nl.kaartensessie.protocol.FuzzedJson;
import nl.kaartensessie.report.FuzzedInvitation;

/// Where something comes in that others wrote. Each takes any bytes, and throws only where we are wrong.
enum Target {
    COMMANDS(FuzzedJson::command),
    EVENTS(FuzzedJson::events),
    DECK_YAML(FuzzedDecks::yaml),
    DECK_JSON(FuzzedDecks::json),
    CSV(FuzzedDecks::csv),
    LIST(FuzzedDecks::list),
    WORKBOOK(FuzzedDecks::workbook),
    WORKBOOK_PARTS(FuzzedDecks::workbookOfParts),
    MARKDOWN(input -> FuzzedDecks.markdown(new String(input, UTF_8))),
    FRAMES(FuzzedLine::feed),
    INVITATION(FuzzedInvitation::feed);

    private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

    private final Consumer<byte[]> reader;

    Target(Consumer<byte[]> reader) {
        this.reader = reader;
    }

    void feed(byte[] input) {
        reader.accept(input);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What each input that is kept reaches, no other one does: one a line, in Base64.
    Path kept() {
        return KEPT.resolve(fileName() + ".txt");
    }

    List<byte[]> readKept() throws IOException {
        return Files.readAllLines(kept()).stream()
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
    }
}
