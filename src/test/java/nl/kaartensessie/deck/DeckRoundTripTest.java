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
import nl.kaartensessie.support.Generator;
import nl.kaartensessie.support.Seeds;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Whatever an author writes comes out of a file as it went in, and the same deck is always the same file.
class DeckRoundTripTest {

    static final List<String> HOSTILE = List.of(
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

    /// Ranges, of which those that YAML minds stand for themselves.
    private static final String ANY = " ~\u00a0\ud7ff\ue000\uffff\n\n\r\r\t\t\n\n    --::##''\"\"\u2028\u2029";

    @Seeds(400)
    void aDeckComesOutOfAFileAsItWentIn(Generator generator) {
        DeckContent deck = DeckReader.deck(deck(generator));
        DeckFormat format = generator.oneOf(List.of(DeckFormat.values()));

        byte[] file = DeckFile.write(format, deck);

        assertThat(DeckFile.read(format, file)).isEqualTo(deck);
        assertThat(DeckFile.write(format, DeckFile.read(format, file))).isEqualTo(file);
    }

    @Seeds(200)
    void theTwoFormatsSayTheSame(Generator generator) {
        DeckContent deck = DeckReader.deck(deck(generator));

        assertThat(DeckFile.read(DeckFormat.YAML, DeckFile.write(DeckFormat.YAML, deck)))
                .isEqualTo(DeckFile.read(DeckFormat.JSON, DeckFile.write(DeckFormat.JSON, deck)));
    }

    /// Another reader of YAML takes every text for a text too, whatever it looks like.
    @Seeds(200)
    void anotherReaderOfYamlReadsTheSameTexts(Generator generator) throws IOException {
        DeckContent deck = DeckReader.deck(deck(generator));

        Object read = new Yaml().load(new String(DeckFile.write(DeckFormat.YAML, deck), UTF_8));

        JsonNode plain = new ObjectMapper().readTree(DeckFile.write(DeckFormat.JSON, deck));
        assertThat(new ObjectMapper().<JsonNode>valueToTree(read)).isEqualTo(plain);
    }

    @Test
    void everyHostileTextComesOutOfYamlAsItWentIn() {
        assertThat(HOSTILE).allSatisfy(text -> {
            DeckContent deck = DeckReader.deck(deck(text, List.of()));
            byte[] file = DeckFile.write(DeckFormat.YAML, deck);
            assertThat(DeckFile.read(file)).isEqualTo(deck);
            assertThat(DeckFile.write(DeckFormat.YAML, DeckFile.read(file))).isEqualTo(file);
        });
    }

    @Test
    void aFileIsReadableForPeople() {
        var deck = DeckFile.read(DeckFormat.JSON, DeckExamples.DECK_TEXT.getBytes(UTF_8));

        assertThat(new String(DeckFile.write(DeckFormat.YAML, deck), UTF_8)).isEqualTo(DeckExamples.YAML);
    }

    @Test
    void theShippedDeckComesOutAsItWentIn() throws IOException {
        DeckContent deck =
                DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks/actieve-openbaarmaking.yaml")));

        assertThat(DeckFile.read(DeckFormat.YAML, DeckFile.write(DeckFormat.YAML, deck)))
                .isEqualTo(deck);
        assertThat(DeckFile.read(DeckFormat.JSON, DeckFile.write(DeckFormat.JSON, deck)))
                .isEqualTo(deck);
    }

    static ObjectNode deck(Generator generator) {
        return deck(text(generator), generator.listOf(4, () -> card(generator)));
    }

    private static ObjectNode card(Generator generator) {
        String title = text(generator);
        String text = text(generator);
        ObjectNode card = JsonNodeFactory.instance
                .objectNode()
                .put("kind", generator.oneOf(List.of("statement", "question", "dilemma")))
                .put("practice", generator.yesOrNo())
                .put("place", generator.oneOf(List.of("normal", "last")))
                .put("title", title)
                .put("text", text)
                .put("explanation", text(generator));
        card.putArray("choices").add(title + "1").add(text + "2");
        if (generator.yesOrNo()) {
            card.putArray("twists").add(title + "3").add(text + "4");
            card.putArray("themes").add("thema").add("no");
            card.put("ask", "no")
                    .put("paragraph", "no")
                    .put("begin", generator.oneOf(List.of("talk", "vote", "think", "round")))
                    .put("sensitivity", generator.oneOf(List.of("low", "medium", "high")));
            card.putArray("facts")
                    .addObject()
                    .put("about", "no")
                    .put("source", text)
                    .put("checkedOn", "2026-11-2" + generator.below(10))
                    .put("toCheck", title);
        }
        return card;
    }

    /// A text that an author may write: every character that can be shown, with something in it that is.
    private static String text(Generator generator) {
        String any = generator.text(80, ANY);
        String hostile = generator.oneOf(HOSTILE);
        return switch (generator.below(5)) {
            case 0 -> any + "x";
            case 1 -> "x" + any;
            case 2 -> "." + any + "!";
            case 3 -> hostile + (hostile.strip().equals("~") ? "" : ".");
            default -> hostile + any + generator.oneOf(HOSTILE) + ".";
        };
    }

    static ObjectNode deck(String text, List<ObjectNode> cards) {
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
        deck.put("minutes", 90)
                .putObject("course")
                .put("name", text)
                .put("minutes", 45)
                .put("free", false);
        deck.putObject("tips").put("closing", text).put("welcome", text + "\n" + text);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).put("key", "k" + i);
        }
        deck.putArray("cards").addAll(cards);
        return deck;
    }
}
