package nl.kaartensessie.deck;

import static nl.kaartensessie.deck.PlainDutch.FORMAL;
import static nl.kaartensessie.deck.PlainDutch.OFFICIALESE;
import static nl.kaartensessie.deck.PlainDutch.meanSentence;
import static nl.kaartensessie.deck.PlainDutch.passive;
import static nl.kaartensessie.deck.PlainDutch.sentences;
import static nl.kaartensessie.deck.PlainDutch.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the shipped decks to what a card must be: short, plain, and a conversation rather than an exam.
class DeckInputTest {

    private static final Path FOLDER = Path.of("src/main/resources/decks");

    private static final Map<String, List<String>> OPINIONS =
            Map.of("nl", List.of("Eens", "Oneens"), "en", List.of("Agree", "Disagree"));

    private static final DeckContent DECK = read(FOLDER.resolve("actieve-openbaarmaking.yaml"));
    private static final DeckContent SECOND = read(FOLDER.resolve("actieve-openbaarmaking-2.yaml"));
    private static final DeckContent ENGLISH = read(FOLDER.resolve("active-disclosure.yaml"));

    static Stream<DeckContent> decks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(DeckInputTest::read).toList().stream();
        }
    }

    static Stream<DeckContent> dutchDecks() throws IOException {
        return decks().filter(deck -> deck.language().equals("nl"));
    }

    /// Those about the act.
    static Stream<DeckContent> wooDecks() {
        return Stream.of(DECK, SECOND, ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("decks")
    void beginsWithPracticeAndEndsWithOneClosingCard(DeckContent deck) {
        assertThat(deck.cards().getFirst().practice()).isTrue();
        assertThat(deck.cards()).filteredOn(card -> card.place() == Place.LAST).hasSize(1);
        assertThat(deck.cards().getLast().place()).isEqualTo(Place.LAST);
    }

    @Test
    void theSameTwelveCardsAreThereInDutchAndInEnglish() {
        List<Card> dutch = read(FOLDER.resolve("samenwerken.yaml")).cards();
        List<Card> english = read(FOLDER.resolve("working-together.yaml")).cards();

        assertThat(dutch).hasSize(12);
        assertThat(english)
                .extracting(Card::kind)
                .containsExactlyElementsOf(dutch.stream().map(Card::kind).toList());
        assertThat(english)
                .extracting(Card::place)
                .containsExactlyElementsOf(dutch.stream().map(Card::place).toList());
    }

    @Test
    void hasTwoPracticeCardsElevenStatementsTenDilemmasAndEightQuestionsOfWhichOneCloses() {
        assertThat(DECK.cards()).hasSize(31);
        assertThat(DECK.cards()).filteredOn(Card::practice).hasSize(2);
        assertThat(DECK.cards().subList(0, 2)).allMatch(Card::practice);
        assertThat(DECK.cards())
                .filteredOn(card -> !card.practice())
                .extracting(Card::kind)
                .satisfies(kinds -> assertThat(kinds.stream()
                                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                        .isEqualTo(Map.of(Kind.STATEMENT, 11L, Kind.DILEMMA, 10L, Kind.QUESTION, 8L)));
        assertThat(DECK.cards()).filteredOn(card -> card.place() == Place.LAST).hasSize(1);
        assertThat(DECK.cards().getLast().place()).isEqualTo(Place.LAST);
    }

    @Test
    void rule_39_10_whoComesBackHasTwelveOtherCardsAndTheFirstDeckStaysTheFirst() throws IOException {
        assertThat(SECOND.cards()).hasSize(14);
        assertThat(SECOND.cards()).filteredOn(Card::practice).hasSize(1);
        assertThat(SECOND.cards())
                .filteredOn(card -> card.place() == Place.LAST)
                .hasSize(1);
        assertThat(SECOND.cards())
                .extracting(Card::key)
                .doesNotContainAnyElementsOf(
                        DECK.cards().stream().map(Card::key).toList());
        assertThat(SECOND.cards())
                .extracting(Card::title)
                .doesNotContainAnyElementsOf(
                        DECK.cards().stream().map(Card::title).toList());
        assertThat(decks().map(DeckContent::key).sorted().findFirst()).contains(DECK.key());
    }

    @ParameterizedTest
    @MethodSource("wooDecks")
    void explainsTheActInItsDescription(DeckContent deck) {
        assertThat(deck.description()).contains("Wet open overheid (Woo)");
    }

    @ParameterizedTest
    @MethodSource("decks")
    void everyCardHasItsOwnTitleAndText(DeckContent deck) {
        assertThat(deck.cards()).extracting(Card::title).doesNotHaveDuplicates();
        assertThat(deck.cards()).extracting(Card::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("decks")
    void aCardIsReadInTenSeconds(DeckContent deck) {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(words(card.text())).as("words of the text").isLessThanOrEqualTo(35);
            assertThat(sentences(card.text()))
                    .allSatisfy(each -> assertThat(words(each)).isLessThanOrEqualTo(20));
            assertThat(meanSentence(card.text())).as("mean sentence").isLessThanOrEqualTo(12);
            assertThat(words(card.title())).as("words of the title").isLessThanOrEqualTo(6);
        });
    }

    @ParameterizedTest
    @MethodSource("decks")
    void choicesAreShortAndOfEqualWeight(DeckContent deck) {
        assertThat(deck.cards())
                .filteredOn(card -> card.kind() == Kind.STATEMENT)
                .allSatisfy(card -> assertThat(card.choices()).isEqualTo(OPINIONS.get(deck.language())));
        assertThat(deck.cards()).filteredOn(card -> card.kind() == Kind.DILEMMA).allSatisfy(card -> {
            assertThat(card.choices())
                    .hasSize(2)
                    .allSatisfy(choice -> assertThat(words(choice)).isBetween(5, 12));
            int first = card.choices().get(0).length();
            int second = card.choices().get(1).length();
            assertThat((double) Math.max(first, second) / Math.min(first, second))
                    .as("the longer choice looks like the better one")
                    .isLessThan(1.5);
        });
    }

    @ParameterizedTest
    @MethodSource("decks")
    void anExplanationFitsOneLookAndTheOnlyQuestionIsTheOneToGoOnWith(DeckContent deck) {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(words(card.explanation())).as("words of the explanation").isBetween(45, 120);
            assertThat(sentences(withoutLabels(card.explanation())))
                    .allSatisfy(each -> assertThat(words(each)).isLessThanOrEqualTo(25));
            assertThat(card.explanation()).doesNotContain("?");
            assertThat(card.ask()).endsWith("?").containsOnlyOnce("?");
            assertThat(words(card.ask())).isBetween(5, DeckReader.ASK_WORDS);
        });
    }

    @ParameterizedTest
    @MethodSource("wooDecks")
    void ourOwnDecksExplainInThreeBlocksAndSayWhatACardIsAboutAndHowCloseItComes(DeckContent deck) {
        assertThat(deck.cards()).allSatisfy(card -> {
            assertThat(card.explanation())
                    .startsWith(deck.language().equals("en") ? "**Two sides.** " : "**Twee kanten.** ");
            assertThat(Blocks.fault(card.explanation())).isEmpty();
            assertThat(card.themes()).hasSizeBetween(1, 2);
            assertThat(card.sensitivity()).isNotNull();
            assertThat(card.paragraph()).isNotEmpty();
        });
        assertThat(deck.cards())
                .filteredOn(card -> card.practice() || card.place() == Place.LAST)
                .extracting(Card::sensitivity)
                .containsOnly(Sensitivity.LOW);
        assertThat(themes(deck).values()).hasSize(6).allMatch(cards -> cards >= 2 && cards <= 9);
    }

    @Test
    void theDecksHaveTheSameThemesAndTheFirstHasEnoughOfEach() {
        assertThat(themes(DECK))
                .allSatisfy((theme, cards) -> assertThat(cards).as(theme).isGreaterThanOrEqualTo(4));
        assertThat(themes(SECOND)).containsOnlyKeys(themes(DECK).keySet());
    }

    private static Map<String, Long> themes(DeckContent deck) {
        return deck.cards().stream()
                .filter(card -> !card.practice() && card.place() != Place.LAST)
                .flatMap(card -> card.themes().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @ParameterizedTest
    @MethodSource("decks")
    void aWhatIfIsOneShortSentence(DeckContent deck) {
        assertThat(deck.cards()).flatExtracting(Card::twists).allSatisfy(twist -> {
            assertThat(sentences(twist)).hasSize(1);
            assertThat(words(twist)).isLessThanOrEqualTo(20);
        });
    }

    @ParameterizedTest
    @MethodSource("wooDecks")
    void ourOwnDecksHaveWhatIfsForHalfOfTheirCards(DeckContent deck) {
        assertThat(deck.cards())
                .filteredOn(card -> !card.twists().isEmpty())
                .hasSizeGreaterThanOrEqualTo(deck.cards().size() / 2)
                .allSatisfy(card -> assertThat(card.twists()).hasSizeBetween(1, 3));
        assertThat(deck.cards()).flatExtracting(Card::twists).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dutchDecks")
    void speaksPlainlyAndInformally(DeckContent deck) {
        assertThat(texts(deck)).allSatisfy(text -> {
            assertThat(text).doesNotContainPattern(OFFICIALESE);
            assertThat(text).doesNotContainPattern(FORMAL);
            assertThat(text).as("no markup").doesNotContainPattern("[*_#`<>]{2,}|https?:");
        });
    }

    @ParameterizedTest
    @MethodSource("dutchDecks")
    void speaksInTheActiveVoice(DeckContent deck) {
        List<String> sentences =
                texts(deck).stream().flatMap(text -> sentences(text).stream()).toList();
        List<String> passive = passive(sentences);

        assertThat((double) passive.size() / sentences.size()).as("%s", passive).isLessThan(0.1);
    }

    /// Lines that are often heard, and wrong or not proven.
    @ParameterizedTest
    @MethodSource("wooDecks")
    void keepsClearOfTheKnownMisunderstandings(DeckContent deck) {
        assertThat(texts(deck))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(
                                "(?i)alle 17|na vijf jaar is alles|altijd gelakt|alle appjes|nooit openbaar"
                                        + "|all 17|after five years (all|everything)|always redacted|every text must"
                                        + "|never public"));
    }

    @Test
    void everyDeckFileIsShipped() throws IOException {
        List<String> files;
        try (Stream<Path> folder = Files.list(FOLDER)) {
            files = folder.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
        }
        String configured = Files.readString(Path.of("src/main/resources/application.properties"));

        assertThatList(files).allSatisfy(key -> {
            assertThat(DeckFile.read(Files.readAllBytes(FOLDER.resolve(key + ".yaml")))
                            .key())
                    .isEqualTo(key);
            assertThat(configured).containsPattern("kaartensessie\\.decks\\.shipped=.*\\b" + key + "\\b");
        });
    }

    private static DeckContent read(Path file) {
        try {
            return DeckFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLabels(String explanation) {
        return explanation.replaceAll("\\*\\*(Twee kanten|Feiten|Let op|Two sides|Facts|Take care)\\.\\*\\* ", "");
    }

    /// Everything that a person reads.
    private static List<String> texts(DeckContent deck) {
        var texts = new ArrayList<>(List.of(deck.title(), deck.description()));
        for (Card card : deck.cards()) {
            texts.add(card.title());
            texts.add(card.text());
            texts.addAll(card.choices());
            texts.add(withoutLabels(card.explanation()));
            texts.add(card.ask());
            texts.addAll(card.twists());
        }
        return texts;
    }
}
