package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;

/// Whatever an author writes comes out of a file as it went in, and the same deck is always the same file.
class DeckRoundTripTest {

    private static final List<String> HOSTILE = List.of(
            "no",
            "NO",
            "y",
            "null",
            "~",
            "true",
            "1984",
            "0x1F",
            "0o17",
            "1_000",
            "1e3",
            ".inf",
            "-.INF",
            "12:30:45",
            "2026-11-23",
            "<<",
            "=",
            "- een",
            "-",
            "? a",
            ": b",
            "a: b",
            "a #b",
            "#b",
            "&anker",
            "*alias",
            "!!str x",
            "!tag",
            "%YAML 1.2",
            "---",
            "...",
            "--- a\n...\n--- b",
            "{a: b}",
            "[a, b]",
            "'",
            "\"",
            "it's \"so\"",
            "`x`",
            "@x",
            "| x",
            "> x",
            "|\n  x",
            "een\n\n\ntwee",
            "een\n  twee\n drie",
            "een  \ntwee",
            "een \n twee",
            "een\ttwee",
            "een\n\ttwee",
            "een\n#twee\n- drie\n...",
            "\\n\\u0000\\",
            "\u00a0x\u00a0",
            "\ufeffx",
            "x\ufeff",
            "\u200b.",
            "\u202ex",
            "é e\u0301",
            "👩‍👩‍👧 🏳️‍🌈",
            "\ud83d\ude00\n\ud83d\ude00",
            "\uffff.",
            "\ue000.",
            "</script><!--");

    @Property(tries = 400)
    void aDeckComesOutOfAFileAsItWentIn(@ForAll("decks") ObjectNode written, @ForAll DeckFormat format) {
        DeckContent deck = DeckReader.deck(written);

        byte[] file = DeckFile.write(format, deck);

        assertThat(DeckFile.read(format, file)).isEqualTo(deck);
        assertThat(DeckFile.write(format, DeckFile.read(format, file))).isEqualTo(file);
    }

    @Property(tries = 200)
    void theTwoFormatsSayTheSame(@ForAll("decks") ObjectNode written) {
        DeckContent deck = DeckReader.deck(written);

        assertThat(DeckFile.read(DeckFormat.YAML, DeckFile.write(DeckFormat.YAML, deck)))
                .isEqualTo(DeckFile.read(DeckFormat.JSON, DeckFile.write(DeckFormat.JSON, deck)));
    }

    /// Another reader of YAML takes every text for a text too, whatever it looks like.
    @Property(tries = 200)
    void anotherReaderOfYamlReadsTheSameTexts(@ForAll("decks") ObjectNode written) throws IOException {
        DeckContent deck = DeckReader.deck(written);

        Object read = new Yaml().load(new String(DeckFile.write(DeckFormat.YAML, deck), UTF_8));

        JsonNode plain = new ObjectMapper().readTree(DeckFile.write(DeckFormat.JSON, deck));
        assertThat(new ObjectMapper().<JsonNode>valueToTree(read)).isEqualTo(plain);
    }

    @Example
    void everyHostileTextComesOutOfYamlAsItWentIn() {
        assertThat(HOSTILE).allSatisfy(text -> {
            DeckContent deck = DeckReader.deck(deck(text, List.of()));
            byte[] file = DeckFile.write(DeckFormat.YAML, deck);
            assertThat(DeckFile.read(file)).isEqualTo(deck);
            assertThat(DeckFile.write(DeckFormat.YAML, DeckFile.read(file))).isEqualTo(file);
        });
    }

    @Example
    void aFileIsReadableForPeople() {
        var deck = DeckFile.read(DeckFormat.JSON, DeckExamples.DECK_TEXT.getBytes(UTF_8));

        assertThat(new String(DeckFile.write(DeckFormat.YAML, deck), UTF_8)).isEqualTo(DeckExamples.YAML);
    }

    @Example
    void theShippedDeckComesOutAsItWentIn() throws IOException {
        DeckContent deck =
                DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks/actieve-openbaarmaking.yaml")));

        assertThat(DeckFile.read(DeckFormat.YAML, DeckFile.write(DeckFormat.YAML, deck)))
                .isEqualTo(deck);
        assertThat(DeckFile.read(DeckFormat.JSON, DeckFile.write(DeckFormat.JSON, deck)))
                .isEqualTo(deck);
    }

    @Provide
    Arbitrary<ObjectNode> decks() {
        return Combinators.combine(texts(), cards().list().ofMaxSize(4)).as(DeckRoundTripTest::deck);
    }

    private static Arbitrary<ObjectNode> cards() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        Arbitraries.of("statement", "question", "dilemma"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("normal", "last"))
                .as((title, text, explanation, kind, practice, place) -> JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", kind)
                        .put("practice", practice)
                        .put("place", place)
                        .put("title", title)
                        .put("text", text)
                        .put("explanation", explanation)
                        .set(
                                "choices",
                                JsonNodeFactory.instance
                                        .arrayNode()
                                        .add(title + "1")
                                        .add(text + "2")));
    }

    /// Texts that an author may write: every character that can be shown, with something in it that is.
    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\u0020', '\u007e')
                .withCharRange('\u00a0', '\ud7ff')
                .withCharRange('\ue000', '\uffff')
                .withChars('\n', '\r', '\t', '\n', ' ', ' ', '-', ':', '#', '\'', '"', '\u2028', '\u2029')
                .ofMaxLength(80);
        Arbitrary<String> hostile = Arbitraries.of(HOSTILE);
        return Arbitraries.oneOf(
                any.map(text -> text + "x"),
                any.map(text -> "x" + text),
                any.map(text -> "." + text + "!"),
                hostile.map(text -> text + (text.strip().equals("~") ? "" : ".")),
                Combinators.combine(hostile, any, hostile).as((before, text, after) -> before + text + after + "."));
    }

    private static ObjectNode deck(String text, List<ObjectNode> cards) {
        ObjectNode deck = JsonNodeFactory.instance
                .objectNode()
                .put("key", "proef")
                .put("title", text)
                .put("description", text)
                .put("language", "no")
                .put("asOf", "2026-11-23")
                .put("eLearning", true)
                .put("factsheet", text + "\n\n" + text)
                .put("runsheet", "# " + text + "\n\n    " + text);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).put("key", "k" + i);
        }
        deck.putArray("cards").addAll(cards);
        return deck;
    }
}
