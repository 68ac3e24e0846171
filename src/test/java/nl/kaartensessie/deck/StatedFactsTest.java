package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(deck.cards()).allSatisfy(card -> {
            List<String> about = card.facts().stream().map(Fact::about).toList();
            assertThat(Stream.of(card.explanation(), card.ask()).flatMap(text -> PlainDutch.sentences(text).stream()))
                    .filteredOn(sentence -> STATED.matcher(sentence).find())
                    .allSatisfy(sentence -> assertThat(about).as(sentence).anyMatch(sentence::contains));
        });
    }

    @ParameterizedTest
    @MethodSource("decks")
    void rule_39_6_whatAFactsheetStatesHasASourceAndADay(DeckContent deck) {
        List<String> about = deck.facts().stream().map(Fact::about).toList();
        assertThat(sentences(deck.factsheet()))
                .filteredOn(sentence -> STATED.matcher(sentence.text()).find())
                .allSatisfy(sentence -> assertThat(about)
                        .as("%s: %s", sentence.heading(), sentence.text())
                        .anyMatch(words -> words.equals(sentence.heading())
                                || sentence.text().contains(words)));
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

    private static String plain(Node node) {
        return PLAIN.render(node).replaceAll("\\s+", " ").strip();
    }

    private static DeckContent read(Path file) {
        try {
            return DeckFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
