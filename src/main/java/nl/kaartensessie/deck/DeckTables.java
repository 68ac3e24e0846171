package nl.kaartensessie.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kaartensessie.deck.SheetWords.CardColumn;
import nl.kaartensessie.deck.SheetWords.DeckField;
import nl.kaartensessie.deck.SheetWords.FactColumn;
import nl.kaartensessie.problem.Messages;
import nl.kaartensessie.sheet.CsvFile;
import nl.kaartensessie.sheet.Table;
import nl.kaartensessie.sheet.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/// A deck as tables: one of the deck itself, one of its cards, one of its facts. [DeckSheets] reads them. The headers
/// are in the language of who asks.
final class DeckTables {

    private static final int NARROW = 14;
    private static final int WIDE = 40;
    private static final int WIDEST = 70;

    /// How many lines the sheet of explanation has, at most.
    private static final int HELP_LINES = 30;

    private final Locale language;

    private DeckTables(Locale language) {
        this.language = language;
    }

    static byte[] workbook(DeckContent deck, Locale language) {
        var tables = new DeckTables(language);
        return WorkbookWriter.write(List.of(tables.cards(deck), tables.deck(deck), tables.facts(deck), tables.help()));
    }

    static byte[] csv(DeckContent deck, Locale language) {
        var tables = new DeckTables(language);
        return CsvFile.write(List.of(tables.deck(deck), tables.cards(deck), tables.facts(deck)), language);
    }

    /// A workbook to fill in, with how to do that.
    static byte[] template(Locale language) {
        var tables = new DeckTables(language);
        var empty = new DeckContent(
                "", "", "", language.getLanguage(), null, false, "", "", List.of(), List.of(), Guidance.NONE);
        return WorkbookWriter.write(List.of(tables.help(), tables.cards(empty), tables.deck(empty)));
    }

    private Table deck(DeckContent deck) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(word("deck.table"), word("deck.content")));
        for (DeckField field : DeckField.values()) {
            rows.add(Stream.concat(Stream.of(word(field.key())), Table.cells(text(field, deck)).stream())
                    .toList());
        }
        return new Table(word("sheet.deck"), List.of(WIDE, WIDEST), true, rows, Map.of());
    }

    private String text(DeckField field, DeckContent deck) {
        Guidance guidance = deck.guidance();
        Course course = guidance.course() == null ? new Course("", "", null, null) : guidance.course();
        return switch (field) {
            case TITLE -> deck.title();
            case KEY -> deck.key();
            case DESCRIPTION -> deck.description();
            case LANGUAGE -> deck.language();
            case AS_OF -> known(deck.asOf());
            case MINUTES -> known(guidance.minutes());
            case E_LEARNING -> yesOrNo(deck.eLearning());
            case COURSE_NAME -> course.name();
            case COURSE_URL -> course.url();
            case COURSE_MINUTES -> known(course.minutes());
            case COURSE_FREE -> course.free() == null ? "" : yesOrNo(course.free());
            case FACTSHEET -> deck.factsheet();
            case RUNSHEET -> deck.runsheet();
            case TIP_PREPARATION,
                    TIP_WELCOME,
                    TIP_RULES,
                    TIP_START,
                    TIP_ROUND_ONE,
                    TIP_BREAK,
                    TIP_ROUND_TWO,
                    TIP_CLOSING -> guidance.tips().getOrDefault(field.part(), "");
        };
    }

    private static String known(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Table cards(DeckContent deck) {
        var headers = new ArrayList<String>();
        var widths = new ArrayList<Integer>();
        var choices = new HashMap<Integer, List<String>>();
        for (CardColumn column : CardColumn.values()) {
            List<String> words = wordsOf(column);
            if (!words.isEmpty()) {
                choices.put(headers.size(), words);
            }
            for (int number = 1; number <= column.most(); number++) {
                headers.add(SheetWords.word(column.key(), language, number));
                widths.add(width(column));
            }
        }
        var rows = new ArrayList<List<String>>();
        rows.add(headers);
        deck.cards().forEach(card -> rows.add(row(card, deck.language())));
        return new Table(word("sheet.cards"), widths, true, rows, choices);
    }

    private List<String> wordsOf(CardColumn column) {
        return switch (column) {
            case KIND -> words("kind", List.of("statement", "question", "dilemma"));
            case BEGIN -> words("begin", List.of(Begin.TALK, "vote", "think", "round"));
            case SENSITIVITY -> words("sensitivity", List.of("low", "medium", "high"));
            case PRACTICE, PLACE -> words("flag", List.of("yes", "no"));
            default -> List.of();
        };
    }

    private static int width(CardColumn column) {
        return switch (column) {
            case TEXT, TWO_SIDES, FACTS, TAKE_CARE, EXPLANATION -> WIDE;
            case TITLE, ASK, TWIST -> 2 * NARROW;
            default -> NARROW;
        };
    }

    private List<String> row(Card card, String deckLanguage) {
        Optional<List<String>> blocks = Blocks.split(card.explanation(), deckLanguage);
        var row = new ArrayList<String>();
        for (CardColumn column : CardColumn.values()) {
            List<String> texts = switch (column) {
                case KEY -> List.of(card.key());
                case KIND -> List.of(word("kind." + card.kind().word()));
                case TITLE -> List.of(card.title());
                case TEXT -> List.of(card.text());
                case CHOICE -> card.choices();
                case ASK -> List.of(card.ask());
                case BEGIN ->
                    card.begin() == null
                            ? List.of()
                            : List.of(word("begin." + card.begin().word()));
                case TWO_SIDES, FACTS, TAKE_CARE ->
                    blocks.map(each -> List.of(each.get(CardColumn.BLOCKS.indexOf(column))))
                            .orElse(List.of());
                case EXPLANATION -> blocks.isPresent() ? List.of() : List.of(card.explanation());
                case PARAGRAPH -> List.of(card.paragraph());
                case TWIST -> card.twists();
                case THEME -> card.themes();
                case SENSITIVITY ->
                    card.sensitivity() == null
                            ? List.of()
                            : List.of(word("sensitivity." + card.sensitivity().word()));
                case PRACTICE -> List.of(yesOrNo(card.practice()));
                case PLACE -> List.of(yesOrNo(card.place() == Place.LAST));
            };
            row.addAll(texts);
            row.addAll(Collections.nCopies(column.most() - texts.size(), ""));
        }
        return row;
    }

    private Table facts(DeckContent deck) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                Stream.of(FactColumn.values()).map(column -> word(column.key())).toList());
        deck.facts().forEach(fact -> rows.add(row("", fact)));
        deck.cards().forEach(card -> card.facts().forEach(fact -> rows.add(row(card.key(), fact))));
        return new Table(word("sheet.facts"), List.of(NARROW, WIDE, WIDE, NARROW, WIDE), true, rows, Map.of());
    }

    private static List<String> row(String card, Fact fact) {
        return List.of(card, fact.about(), fact.source(), fact.checkedOn().toString(), fact.toCheck());
    }

    private Table help() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(word("sheet.help.title")));
        for (int line = 1; line <= HELP_LINES; line++) {
            String key = "help." + line;
            if (Messages.in(SheetWords.BUNDLE, language).containsKey(key)) {
                rows.add(List.of(word(key)));
            }
        }
        return new Table(word("sheet.help"), List.of(2 * WIDE), true, rows, Map.of());
    }

    private String yesOrNo(boolean yes) {
        return word(yes ? "flag.yes" : "flag.no");
    }

    private List<String> words(String group, List<String> values) {
        return values.stream().map(value -> word(group + "." + value)).toList();
    }

    private String word(String key) {
        return SheetWords.word(key, language);
    }
}
