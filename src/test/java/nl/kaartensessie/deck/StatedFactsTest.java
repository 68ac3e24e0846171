package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the shipped decks state has a source and a day, for their editors.
class StatedFactsTest {

    private static final Path FOLDER = Path.of("src/main/resources/decks");

    /// An article, a year, a number, or what only a law or a judge can have said.
    private static final Pattern STATED =
            Pattern.compile("\\d|(?i:raad van state|archiefwet|\\bavg\\b|\\brechters?\\b|besluit digitale|onderzoek uit"
                    + "|council of state|archives act|\\bgdpr\\b|\\b(courts?|judges?)\\b|decree on|research in)");

    /// A number in words before a length of time, as a law has it.
    private static final Pattern TERM = Pattern.compile(
            "(?i)\\b(één|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|twintig) (dag(en)?|we(ek|ken)|maand(en)?|jaar)\\b"
                    + "|\\b(one|two|three|four|five|six|seven|eight|ten|twelve|twenty) (day|week|month|year)s?\\b");

    /// An article by its number, of the act about openness or of another.
    private static final Pattern ARTICLE =
            Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}[a-z]?\\b|(?<=\\b(?:artikel|article) )\\d{1,2}\\b(?!\\.)");

    /// What the block of facts says to the table itself, and of no law.
    private static final Set<String> REMARKS = Set.of(
            "Nieuwsgierig zijn mag dus.",
            "So curiosity is fine.",
            "Wie wat doet, verdeel je zelf.",
            "Who does what is up to you.",
            "Een naam weghalen is niet altijd genoeg: in een kleine straat weet iedereen wie boven het café woont.",
            "Leaving out a name is not always enough: in a small street everyone knows who lives above the pub.",
            "Het gesprek gaat dus over wanneer en hoe.",
            "So the talk is about when and how.",
            "Denk aan een planning, een lijst met lopend onderzoek, of een vraag die vaak komt met het antwoord erbij.",
            "Think of a schedule, a list of studies under way, or a common question with its answer.",
            "Bij elk van die taken past een naam.",
            "Each of those tasks deserves a name.",
            "Loopt jullie team vast, dan is dat dus niet vreemd.",
            "So if your team gets stuck, that is not strange.");

    /// Who made the cards is nobody at the table, and leaves no homework there.
    private static final Pattern MAKERS = Pattern.compile(
            "(?i)de makers|onze bronnen|tweede bron|(vonden|konden|zochten|schreven) (wij|we)\\b|\\bwij (vonden|konden)"
                    + "|zoek (dit|vooraf|voor)|controleer|laat (dus )?iemand meekijken|draaiboek waar"
                    + "|the makers|our sources|\\bwe (did not|didn't|could not|couldn't) (find|check)|have somebody check");

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    static Stream<DeckContent> decks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(StatedFactsTest::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decks")
    void rule_39_6_whatAnExplanationStatesHasASourceAndADay(DeckContent deck) {
        assertThat(deck.cards())
                .allSatisfy(card -> assertThat(Stream.of(card.explanation(), card.ask())
                                .flatMap(text -> PlainDutch.sentences(text).stream()))
                        .filteredOn(sentence -> STATED.matcher(sentence).find())
                        .allSatisfy(sentence -> holds(new Stated("", sentence), card.facts())));
    }

    @ParameterizedTest
    @MethodSource("decks")
    void rule_39_6_everySentenceOfTheFactsOfACardHasASourceAndADay(DeckContent deck) {
        assertThat(deck.cards())
                .allSatisfy(card -> assertThat(card.explanation()
                                .lines()
                                .filter(line -> line.matches("\\*\\*(Feiten|Facts)\\.\\*\\*.*")))
                        .flatMap(PlainDutch::sentences)
                        .filteredOn(sentence -> !REMARKS.contains(sentence))
                        .allSatisfy(sentence -> holds(new Stated("", sentence), card.facts())));
    }

    @ParameterizedTest
    @MethodSource("decks")
    void rule_39_6_whatAFactsheetStatesHasASourceAndADay(DeckContent deck) {
        assertThat(sentences(deck.factsheet()))
                .filteredOn(sentence -> STATED.matcher(sentence.text()).find()
                        || TERM.matcher(sentence.text()).find())
                .allSatisfy(sentence -> holds(sentence, deck.facts()));
    }

    @Test
    void rule_39_6_aFactOfAnotherArticleIsNoSource() {
        Fact fact = new Fact("De wet", "Woo, artikel 3.3a en 13.1", LocalDate.of(2026, 11, 23), "");

        holds(new Stated("De wet", "Soms is een overzicht genoeg (artikel 3.3a)."), List.of(fact));
        for (String other : List.of("artikel 3.3", "artikel 3.1", "artikelen 3.3a en 3.1", "AVG, artikel 3")) {
            assertThatThrownBy(() -> holds(new Stated("De wet", "Dat staat er (" + other + ")."), List.of(fact)))
                    .as(other)
                    .isInstanceOf(AssertionError.class);
        }
    }

    /// That a fact covers the sentence, and that each article in it is a source of one that does.
    private static void holds(Stated sentence, List<Fact> facts) {
        List<String> sources = facts.stream()
                .filter(fact -> fact.about().equals(sentence.heading())
                        || sentence.text().contains(fact.about()))
                .map(Fact::source)
                .toList();
        assertThat(sources).as(sentence.toString()).isNotEmpty();
        assertThat(ARTICLE.matcher(sentence.text()).results().map(MatchResult::group))
                .as(sentence.toString())
                .allSatisfy(article -> assertThat(sources)
                        .anyMatch(source -> Pattern.compile(
                                        "(?<![\\d.])" + Pattern.quote(article) + "(?![\\da-z]|\\.\\d)")
                                .matcher(source)
                                .find()));
    }

    @ParameterizedTest
    @MethodSource("decks")
    void rule_39_6_nobodyHearsTheMakers(DeckContent deck) {
        assertThat(deck.cards())
                .flatMap(card -> texts(card).toList())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(MAKERS));
        assertThat(deck.factsheet().replaceAll("\\s+", " ")).doesNotContainPattern(MAKERS);
    }

    @ParameterizedTest
    @CsvSource({"actieve-openbaarmaking, 25, 20", "actieve-openbaarmaking-2, 13, 10", "active-disclosure, 25, 20"})
    void rule_39_5_theDayOnTheDeckIsTheOldestOnWhichAFactWasChecked(String key, int cards, int facts) {
        DeckContent deck = read(FOLDER.resolve(key + ".yaml"));

        assertThat(deck.asOf())
                .isEqualTo(Fact.oldest(deck.facts(), deck.cards()).orElseThrow());
        assertThat(deck.cards()).filteredOn(card -> !card.facts().isEmpty()).hasSizeGreaterThan(cards);
        assertThat(deck.facts()).hasSizeGreaterThan(facts);
    }

    private static Stream<String> texts(Card card) {
        return Stream.of(List.of(card.text(), card.explanation(), card.ask()), card.choices(), card.twists())
                .flatMap(List::stream);
    }

    private record Stated(String heading, String text) {}

    /// The sentences and the rows of tables, each with the heading that it stands under.
    private static List<Stated> sentences(String markdown) {
        var all = new ArrayList<Stated>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            private String heading = "";

            @Override
            public void visit(Heading node) {
                heading = plain(node);
            }

            @Override
            public void visit(Paragraph node) {
                PlainDutch.sentences(plain(node)).forEach(text -> all.add(new Stated(heading, text)));
            }

            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow) {
                    all.add(new Stated(heading, plain(node)));
                } else {
                    visitChildren(node);
                }
            }
        });
        return all;
    }

    /// Without line breaks; the number of a letter stays in its sentence.
    private static String plain(Node node) {
        return PLAIN.render(node)
                .replaceAll("\\s+", " ")
                .replaceAll("\\b(nr|no)\\. (?=\\d)", "$1.\u00A0")
                .strip();
    }

    private static DeckContent read(Path file) {
        try {
            return DeckFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
