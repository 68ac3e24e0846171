package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What our decks say beside their cards: the factsheet, and what a facilitator is told.
class DeckProseTest {

    private static final int LONGEST_SENTENCE = 25;

    /// A list's mark, a table's lines, emphasis, the address of a link.
    private static final Pattern MARKUP = Pattern.compile("(?m)^\\s*(?:[-#]+|\\d+\\.) |[|*]|\\]\\([^)]*\\)|\\[");

    @ParameterizedTest
    @ValueSource(strings = {"actieve-openbaarmaking", "actieve-openbaarmaking-2", "samenwerken"})
    void theDutchIsPlain_toWhoeverReadsIt(String key) throws IOException {
        List<String> sentences = sentences(key).toList();

        assertThat(sentences).hasSizeGreaterThan(5).allSatisfy(sentence -> {
            assertThat(PlainDutch.words(sentence)).as(sentence).isLessThanOrEqualTo(LONGEST_SENTENCE);
            assertThat(sentence).doesNotContainPattern(PlainDutch.FORMAL);
            assertThat(sentence).doesNotContainPattern(PlainDutch.OFFICIALESE);
        });
        assertThat(sentences.stream().mapToInt(PlainDutch::words).average().orElseThrow())
                .isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active-disclosure", "working-together"})
    void theEnglishIsInShortSentences(String key) throws IOException {
        assertThat(sentences(key))
                .allSatisfy(sentence ->
                        assertThat(PlainDutch.words(sentence)).as(sentence).isLessThanOrEqualTo(LONGEST_SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actieve-openbaarmaking", "actieve-openbaarmaking-2", "active-disclosure"})
    void rule_17_4_theShortSheetHoldsOnAnA4(String key) throws IOException {
        String sheet = deck(key).factsheet().split("\n---\n")[0];

        assertThat(PlainDutch.words(sheet.replaceAll("[|-]+", " "))).isBetween(200, 400);
    }

    private static Stream<String> sentences(String key) throws IOException {
        DeckContent deck = deck(key);
        List<String> texts = new ArrayList<>(deck.guidance().tips().values());
        texts.add(deck.factsheet());
        texts.add(deck.runsheet());
        return texts.stream()
                .flatMap(text ->
                        Pattern.compile("\n\n|\n(?=\\s*(?:[-#|]|\\d+\\. ))").splitAsStream(text))
                .filter(part -> !part.strip().startsWith("|"))
                .map(part -> MARKUP.matcher(part)
                        .replaceAll("")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(part -> !part.isEmpty())
                .flatMap(part -> PlainDutch.sentences(part).stream());
    }

    private static DeckContent deck(String key) throws IOException {
        return DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks/" + key + ".yaml")));
    }
}
