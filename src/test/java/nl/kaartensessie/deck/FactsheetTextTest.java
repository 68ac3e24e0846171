package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/// Holds the factsheet of the shipped deck to what it is for: complete, dated, checked, and read in ten minutes.
class FactsheetTextTest {

    /// The categories of article 3.3 of the act, in its order.
    private static final List<String> CATEGORIES = List.of(
            "Wetten en algemeen verbindende voorschriften",
            "Overige besluiten van algemene strekking",
            "Ontwerpen van wet- en regelgeving met adviesaanvraag",
            "Organisatie en werkwijze",
            "Bereikbaarheidsgegevens",
            "Ingekomen stukken bij volksvertegenwoordigingen",
            "Vergaderstukken Staten-Generaal",
            "Vergaderstukken decentrale overheden",
            "Agenda's en besluitenlijsten bestuurscolleges",
            "Adviezen",
            "Convenanten",
            "Jaarplannen en jaarverslagen",
            "Subsidieverplichtingen anders dan met beschikking",
            "Woo-verzoeken en -besluiten",
            "Onderzoeksrapporten",
            "Beschikkingen",
            "Klachtoordelen");

    private static final Set<Integer> SINCE_NOVEMBER_2024 = Set.of(1, 2, 4, 5, 7);

    /// Sites of the government itself.
    private static final Set<String> OFFICIAL = Set.of(
            "wetten.overheid.nl",
            "zoek.officielebekendmakingen.nl",
            "organisaties.overheid.nl",
            "open-overheid.nl",
            "open.overheid.nl",
            "informatiehuishouding.nl",
            "digitoegankelijk.nl",
            "acoi.nl");

    private static final DeckContent DECK = read();
    private static final Node TEXT = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(DECK.factsheet());

    /// One sheet to hold beside the card, and the whole one behind it.
    @Test
    void rule_17_4_isReadInTwoMinutesAndTheRestInTen() {
        String[] sheets = DECK.factsheet().split("\n---\n");

        assertThat(sheets).hasSize(2);
        assertThat(words(sheets[0])).isBetween(200, 400);
        assertThat(words(sheets[1])).isBetween(1_000, 2_100);
        assertThat(sheets[0].replaceAll("\\s+", " ")).contains("tranche", "open.overheid.nl", "weten we geen datum");
    }

    private static int words(String markdown) {
        Node text = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        return PlainDutch.words(
                TextContentRenderer.builder().build().render(text).replaceAll("[|-]", " "));
    }

    @Test
    void isDatedByTheDeckAndNotASecondTime() {
        assertThat(DECK.asOf()).isNotNull();
        assertThat(DECK.factsheet()).doesNotContain(DECK.asOf().toString()).doesNotContain("november 2026");
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        List<Heading> headings = all(Heading.class);
        List<Integer> levels = headings.stream().map(Heading::getLevel).toList();

        assertThat(levels).startsWith(2).hasSizeGreaterThan(10).allMatch(level -> level == 2 || level == 3);
        assertThat(headings).extracting(FactsheetTextTest::text).doesNotHaveDuplicates();
    }

    @Test
    void tellsOfEveryCategorySinceWhenItsDutyHolds() {
        List<List<String>> rows = all(TableBlock.class).stream()
                .map(FactsheetTextTest::rows)
                .filter(table -> table.size() == CATEGORIES.size())
                .findFirst()
                .orElseThrow();

        assertThat(rows)
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 17).mapToObj(String::valueOf).toList());
        assertThat(rows).extracting(row -> row.get(1).replaceAll(":.*", "")).containsExactlyElementsOf(CATEGORIES);
        assertThat(rows).extracting(row -> row.get(2)).containsExactlyElementsOf(articles());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get(3))
                        .isEqualTo(
                                SINCE_NOVEMBER_2024.contains(Integer.valueOf(row.getFirst()))
                                        ? "1 november 2024"
                                        : "Geen datum gevonden"));
    }

    @Test
    void linksToOfficialSitesOnly() {
        assertThat(all(Link.class))
                .hasSizeGreaterThan(5)
                .extracting(link -> URI.create(link.getDestination()))
                .allSatisfy(address -> {
                    assertThat(address.getScheme()).isEqualTo("https");
                    assertThat(address.getHost()).isIn(OFFICIAL);
                });
        assertThat(DECK.factsheet()).doesNotContain("http:");
    }

    @Test
    void speaksPlainlyInformallyAndInTheActiveVoice() {
        List<String> sentences = all(Paragraph.class).stream()
                .flatMap(paragraph -> PlainDutch.sentences(text(paragraph)).stream())
                .toList();

        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(PlainDutch.words(sentence)).isLessThanOrEqualTo(25);
            assertThat(sentence).doesNotContainPattern(PlainDutch.FORMAL);
            assertThat(sentence).doesNotContainPattern(PlainDutch.OFFICIALESE);
        });
        assertThat(sentences.stream().mapToInt(PlainDutch::words).average().orElseThrow())
                .as("mean sentence")
                .isLessThan(12);
        assertThat(PlainDutch.passive(sentences)).hasSizeLessThan(sentences.size() / 20);
    }

    @Test
    void explainsItsAbbreviations() {
        assertThat(DECK.factsheet().replaceAll("\\s+", " "))
                .contains(
                        "Wet open overheid (Woo)",
                        "de Wob, de Wet openbaarheid van bestuur",
                        "Kinderopvangtoeslag (POK)",
                        "het Adviescollege Openbaarheid en Informatiehuishouding");
    }

    /// What the runsheet of this deck leads to, and what a group asked to know.
    @Test
    void tellsOfExceptionsToExceptionsOfLateRulingsAndWhomToTell() {
        String sheet = DECK.factsheet().replaceAll("\\s+", " ");

        assertThat(sheet)
                .contains(
                        "de besluitenlijst van de ministerraad met toelichting, en adviezen van de landsadvocaat",
                        "Bij de laatste twee kent de wet een *tenzij*.",
                        "De Raad van State zei in september 2025",
                        "De Raad van State besliste op 8 oktober 2025",
                        "Meld het aan wie in jouw organisatie de kaarten beheert.");
        assertThat(DECK.runsheet()).contains("het korte feitenblad");
    }

    private static List<String> articles() {
        return IntStream.concat(
                        IntStream.rangeClosed('a', 'e').map(letter -> 100 + letter - 'a'),
                        IntStream.rangeClosed('a', 'l').map(letter -> 200 + letter - 'a'))
                .mapToObj(place -> "3.3, lid %d, %c".formatted(place / 100, 'a' + place % 100))
                .toList();
    }

    private static List<List<String>> rows(TableBlock table) {
        return children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> children(body).stream())
                .filter(TableRow.class::isInstance)
                .map(row -> children(row).stream()
                        .filter(TableCell.class::isInstance)
                        .map(FactsheetTextTest::text)
                        .toList())
                .toList();
    }

    private static <T extends Node> List<T> all(Class<T> kind) {
        var found = new ArrayList<T>();
        walk(TEXT, node -> {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
        });
        return found;
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        children(node).forEach(child -> walk(child, visitor));
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /// The words of a node, without addresses.
    private static String text(Node node) {
        var text = new StringBuilder();
        walk(node, each -> {
            if (each instanceof org.commonmark.node.Text words) {
                text.append(words.getLiteral());
            } else if (each instanceof SoftLineBreak) {
                text.append(' ');
            } else if (each instanceof Block && !text.isEmpty()) {
                text.append('\n');
            }
        });
        return text.toString();
    }

    private static DeckContent read() {
        try {
            return DeckFile.read(Files.readAllBytes(Path.of("src/main/resources/decks/actieve-openbaarmaking.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
