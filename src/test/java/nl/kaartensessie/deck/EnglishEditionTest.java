package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first deck in English says what the Dutch one says, for colleagues who don't read Dutch well: who changes the
/// one is told here what the other lacks.
class EnglishEditionTest {

    private static final DeckContent DUTCH = read("actieve-openbaarmaking");
    private static final DeckContent ENGLISH = read("active-disclosure");

    private static final Pattern DUTCH_WORDS =
            Pattern.compile("(?i)\\b(artikel|lid|het|een|niet|wij|jij|naar|voor|verzoek|bijvoorbeeld)\\b");
    private static final Pattern AMERICAN = Pattern.compile(
            "(?i)\\b(\\w+(ganiz|cogniz|aliz|maliz|mariz)(e|ed|es|ing|ation)|behavior|color|center|favor|fulfill|gotten"
                    + "|judgment|toward)\\b");

    /// As a colleague from Britain would not write.
    private static final Pattern TRANSLATED =
            Pattern.compile("(?i)\\b(whom|think along|make open|on the ground of|mind that|how it goes on)\\b");

    private static final Pattern LINK = Pattern.compile("\\]\\((https:[^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern ARTICLE = Pattern.compile("lid (\\d), ([a-l])");

    @Test
    void rule_39_11_theCardsAreTheSameOneByOne() {
        assertThat(ENGLISH.language()).isEqualTo("en");
        assertThat(ENGLISH.eLearning()).isEqualTo(DUTCH.eLearning());
        assertThat(shapes(ENGLISH)).containsExactlyElementsOf(shapes(DUTCH));
        assertThat(ENGLISH.cards()).extracting(Card::title).doesNotContainAnyElementsOf(titles(DUTCH));
    }

    @Test
    void rule_39_11_eachThemeHasOneNameInEnglish() {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < DUTCH.cards().size(); i++) {
            List<String> dutch = DUTCH.cards().get(i).themes();
            List<String> english = ENGLISH.cards().get(i).themes();
            assertThat(english).hasSameSizeAs(dutch);
            for (int j = 0; j < dutch.size(); j++) {
                String name = english.get(j);
                assertThat(names.computeIfAbsent(dutch.get(j), theme -> name)).isEqualTo(name);
            }
        }
        assertThat(names.values()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void rule_39_11_factsHaveTheSameSourcesAndDays() {
        assertThat(sources(ENGLISH.facts())).isEqualTo(sources(DUTCH.facts()));
        assertThat(ENGLISH.asOf()).isEqualTo(DUTCH.asOf());
    }

    @Test
    void rule_39_11_theFactsheetHasTheSameSheetsHeadingsRowsAndLinks() {
        String dutch = DUTCH.factsheet();
        String english = ENGLISH.factsheet();

        assertThat(english.split("\n---\n")).hasSize(2);
        assertThat(PlainDutch.words(english.split("\n---\n")[0])).isBetween(200, 400);
        assertThat(found(HEADING, english, MatchResult::group)).isEqualTo(found(HEADING, dutch, MatchResult::group));
        assertThat(found(LINK, english, link -> link.group(1))).isEqualTo(found(LINK, dutch, link -> link.group(1)));
        assertThat(found(ROW, english, EnglishEditionTest::row))
                .hasSize(17)
                .isEqualTo(found(
                        ROW,
                        dutch,
                        row -> ARTICLE.matcher(row(row))
                                .replaceAll("3.3($1)($2)")
                                .replace("3.3, 3.3", "3.3")
                                .replace("1 november", "1 November")
                                .replace("Geen datum gevonden", "No date found")));
    }

    @Test
    void rule_39_11_dutchTermsAreExplained() {
        assertThat(ENGLISH.description()).contains("Wet open overheid (Woo)");
        assertThat(ENGLISH.factsheet().replaceAll("\\s+", " "))
                .contains(
                        "a Woo request, the Dutch freedom of information request",
                        "Council of State, the highest court in these matters",
                        "the Wob, the earlier act on public access",
                        "Woo contact (*Woo-contactpersoon*)",
                        "decision memo (*beslisnota*)",
                        "by *tranche*: a group of kinds that start together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active-disclosure", "working-together"})
    void speaksEnglishAsItIsWrittenInBritain(String key) {
        assertThat(texts(read(key)))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(AMERICAN)
                        .as("no markup")
                        .doesNotContainPattern("[_#`<>]{2,}|https?:"));
    }

    @Test
    void isWrittenAndNotTranslatedWordByWord() {
        assertThat(texts(ENGLISH))
                .allSatisfy(text ->
                        assertThat(text).doesNotContainPattern(DUTCH_WORDS).doesNotContainPattern(TRANSLATED));
    }

    /// What a card is, apart from its words.
    private record Shape(
            String key,
            Kind kind,
            boolean practice,
            Place place,
            @Nullable Sensitivity sensitivity,
            @Nullable Begin begin,
            int choices,
            int twists,
            int paragraph,
            List<String> sources) {}

    private static List<Shape> shapes(DeckContent deck) {
        return deck.cards().stream()
                .map(card -> new Shape(
                        card.key(),
                        card.kind(),
                        card.practice(),
                        card.place(),
                        card.sensitivity(),
                        card.begin(),
                        card.choices().size(),
                        card.twists().size(),
                        Markdown.paragraphs(deck.factsheet()).indexOf(card.paragraph()),
                        sources(card.facts())))
                .toList();
    }

    /// With what is still to be looked up: whether, as that is said in the language of the deck.
    private static List<String> sources(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.source() + " " + fact.checkedOn() + " "
                        + fact.toCheck().isEmpty())
                .toList();
    }

    private static List<String> titles(DeckContent deck) {
        return deck.cards().stream().map(Card::title).toList();
    }

    private static List<String> texts(DeckContent deck) {
        var texts = new ArrayList<>(List.of(deck.title(), deck.description()));
        for (Card card : deck.cards()) {
            Stream.of(
                            List.of(card.title(), card.text(), card.explanation(), card.ask()),
                            card.choices(),
                            card.twists(),
                            card.themes())
                    .forEach(texts::addAll);
        }
        return texts;
    }

    private static String row(MatchResult row) {
        return row.group(1) + " " + row.group(2) + " " + row.group(3);
    }

    private static List<String> found(Pattern pattern, String text, Function<MatchResult, String> what) {
        return pattern.matcher(text).results().map(what).toList();
    }

    private static DeckContent read(String key) {
        try {
            return DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks", key + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
