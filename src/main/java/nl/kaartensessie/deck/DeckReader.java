package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/// Reads what an author wrote, from a file or over the API: one form, `src/docs/decks.md`. Either there is no
/// fault, or all of them, up to a number, are told at once.
final class DeckReader {

    static final int TITLE_LIMIT = 200;
    static final int DESCRIPTION_LIMIT = 2_000;
    static final int TEXT_LIMIT = 2_000;
    static final int CHOICE_LIMIT = 200;
    static final int EXPLANATION_LIMIT = 10_000;
    static final int TWIST_LIMIT = 200;
    static final int TWISTS_LIMIT = 5;
    static final int ASK_LIMIT = 200;
    static final int ASK_WORDS = 20;
    static final int THEME_LIMIT = 40;
    static final int THEMES_LIMIT = 5;
    static final int MARKDOWN_LIMIT = 100_000;
    static final int CARDS_LIMIT = 500;

    /// Nobody repairs more at once.
    static final int FAULTS_LIMIT = 200;

    private static final int SHORT_LIMIT = 100;
    private static final String DEFAULT_LANGUAGE = "nl";
    private static final Pattern KEY = Pattern.compile(DeckFile.KEY_PATTERN);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    /// Part of an address of the API, so no deck can be found there.
    private static final String RESERVED_KEY = "imports";

    private final List<DeckFault> faults = new ArrayList<>();
    private final Set<String> cardKeys = new HashSet<>();

    private DeckReader() {}

    /// A whole deck.
    ///
    /// @throws RefusedException with all faults: unknown and missing fields, keys used twice, wrong values
    static DeckContent deck(JsonNode text) {
        return new DeckReader().read(text, null);
    }

    /// A deck in the place of `present`: its key stays, and so do its cards when the text has none.
    static DeckContent deck(JsonNode text, DeckContent present) {
        return new DeckReader().read(text, present);
    }

    /// One card.
    ///
    /// @param key what its key has to be when the text tells it; null when the text has to
    static Card card(JsonNode text, @Nullable String key) {
        var reader = new DeckReader();
        Card card = reader.card(new StrictFields("", text, reader::add), key);
        reader.throwFaults();
        return card;
    }

    private DeckContent read(JsonNode text, @Nullable DeckContent present) {
        var fields = new StrictFields("", text, this::add);
        String key = key(fields, present == null ? null : present.key());
        if (isReserved(key)) {
            fields.fault("key", Reason.KEY_RESERVED);
        }
        String title = fields.text("title", TITLE_LIMIT);
        String description = fields.textIfAny("description", DESCRIPTION_LIMIT);
        String language = language(fields);
        LocalDate asOf = date(fields, "asOf");
        boolean eLearning = fields.flag("eLearning");
        String factsheet = markdown(fields, "factsheet", MARKDOWN_LIMIT);
        String runsheet = markdown(fields, "runsheet", MARKDOWN_LIMIT);
        List<Card> cards = present != null && !fields.has("cards") ? present.cards() : cards(fields);
        List<Fact> facts = FactReader.facts(fields, FactReader.FACTSHEET_LIMIT, List.of(factsheet), this::add);
        Guidance guidance = GuidanceReader.guidance(fields);
        fields.ignore(DeckView.READ_ONLY);
        fields.nothingElse();
        throwFaults();
        return new DeckContent(
                key, title, description, language, asOf, eLearning, factsheet, runsheet, cards, facts, guidance);
    }

    /// Whether no deck can have this key.
    static boolean isReserved(String key) {
        return key.equals(RESERVED_KEY);
    }

    private void add(DeckFault fault) {
        if (faults.size() < FAULTS_LIMIT) {
            faults.add(fault);
        }
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new RefusedException(DeckProblem.BAD_DECK, faults);
        }
    }

    private List<Card> cards(StrictFields deck) {
        List<JsonNode> nodes = deck.list("cards");
        if (nodes.size() > CARDS_LIMIT) {
            deck.fault("cards", Reason.TOO_MANY, String.valueOf(CARDS_LIMIT));
        }
        var cards = new ArrayList<Card>();
        for (int i = 0; i < nodes.size(); i++) {
            String where = "cards[" + i + "]";
            if (nodes.get(i).isObject()) {
                cards.add(card(new StrictFields(where + ".", nodes.get(i), this::add), null));
            } else {
                deck.fault(where, Reason.NOT_FIELDS);
            }
        }
        return cards;
    }

    private Card card(StrictFields fields, @Nullable String expectedKey) {
        String key = key(fields, expectedKey);
        if (!key.isEmpty() && !cardKeys.add(key)) {
            fields.fault("key", Reason.KEY_TAKEN);
        }
        Kind kind = kind(fields);
        boolean practice = fields.flag("practice");
        Place place = place(fields);
        String title = fields.text("title", TITLE_LIMIT);
        String text = fields.text("text", TEXT_LIMIT);
        List<String> choices = choices(fields);
        String explanation = markdown(fields, "explanation", EXPLANATION_LIMIT);
        Blocks.fault(explanation).ifPresent(fault -> fields.fault("explanation", fault.reason(), fault.value()));
        String paragraph = paragraph(fields);
        List<String> twists = twists(fields);
        String ask = ask(fields);
        Begin begin = begin(fields);
        List<String> themes = themes(fields);
        Sensitivity sensitivity = sensitivity(fields);
        List<String> texts = Stream.of(List.of(text, explanation, ask), choices, twists)
                .flatMap(List::stream)
                .toList();
        List<Fact> facts = FactReader.facts(fields, FactReader.CARD_LIMIT, texts, this::add);
        fields.ignore(CardView.READ_ONLY);
        fields.nothingElse();
        return new Card(
                key,
                kind,
                practice,
                place,
                title,
                text,
                choices,
                explanation,
                paragraph,
                twists,
                ask,
                begin,
                themes,
                sensitivity,
                facts);
    }

    private static String key(StrictFields fields, @Nullable String expected) {
        if (expected != null && !fields.has("key")) {
            return expected;
        }
        String key = fields.text("key", SHORT_LIMIT);
        if (expected != null && !key.equals(expected)) {
            fields.fault("key", Reason.KEY_DIFFERS, expected);
        } else if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fields.fault("key", Reason.BAD_KEY);
        }
        return key;
    }

    private static String markdown(StrictFields fields, String name, int limit) {
        String text = fields.textIfAny(name, limit);
        if (text.codePointCount(0, text.length()) <= limit) {
            Markdown.fault(text).ifPresent(fault -> fields.fault(name, fault.reason(), fault.value()));
        }
        return text;
    }

    private static Kind kind(StrictFields fields) {
        return switch (fields.text("kind", SHORT_LIMIT)) {
            case "statement" -> Kind.STATEMENT;
            case "dilemma" -> Kind.DILEMMA;
            case "question", "" -> Kind.QUESTION;
            default -> {
                fields.fault("kind", Reason.BAD_KIND);
                yield Kind.QUESTION;
            }
        };
    }

    private static Place place(StrictFields fields) {
        return switch (fields.textIfAny("place", SHORT_LIMIT)) {
            case "", "normal" -> Place.NORMAL;
            case "last" -> Place.LAST;
            default -> {
                fields.fault("place", Reason.BAD_PLACE);
                yield Place.NORMAL;
            }
        };
    }

    private static List<String> choices(StrictFields fields) {
        List<String> choices = fields.texts("choices", CHOICE_LIMIT);
        boolean different = new HashSet<>(choices).size() == choices.size();
        if (!choices.isEmpty() && (choices.size() < 2 || choices.size() > 6 || !different)) {
            fields.fault("choices", Reason.BAD_CHOICES);
        }
        return choices;
    }

    /// Whether the factsheet has it is looked at when the deck is published: who writes both, begins with one.
    private static String paragraph(StrictFields fields) {
        String paragraph = fields.textIfAny("paragraph", SHORT_LIMIT);
        if (!paragraph.isEmpty() && !KEY.matcher(paragraph).matches()) {
            fields.fault("paragraph", Reason.BAD_PARAGRAPH);
        }
        return paragraph;
    }

    private static List<String> twists(StrictFields fields) {
        List<String> twists = fields.texts("twists", TWIST_LIMIT);
        boolean different = new HashSet<>(twists).size() == twists.size();
        if (twists.size() > TWISTS_LIMIT || !different) {
            fields.fault("twists", Reason.BAD_TWISTS, String.valueOf(TWISTS_LIMIT));
        }
        return twists;
    }

    private static String ask(StrictFields fields) {
        String ask = fields.textIfAny("ask", ASK_LIMIT);
        if (Blocks.words(ask) > ASK_WORDS) {
            fields.fault("ask", Reason.TOO_MANY_WORDS, String.valueOf(ASK_WORDS));
        }
        return ask;
    }

    /// Whether there is anything to choose is looked at when the deck is published.
    private static @Nullable Begin begin(StrictFields fields) {
        String begin = fields.textIfAny("begin", SHORT_LIMIT);
        Begin known = Begin.of(begin).orElse(null);
        if (known == null && !begin.isEmpty() && !begin.equals(Begin.TALK)) {
            fields.fault("begin", Reason.BAD_BEGIN);
        }
        return known;
    }

    private static List<String> themes(StrictFields fields) {
        List<String> themes = fields.texts("themes", THEME_LIMIT);
        boolean different = new HashSet<>(themes).size() == themes.size();
        if (themes.size() > THEMES_LIMIT || !different) {
            fields.fault("themes", Reason.BAD_THEMES, String.valueOf(THEMES_LIMIT));
        }
        return themes;
    }

    private static @Nullable Sensitivity sensitivity(StrictFields fields) {
        return switch (fields.textIfAny("sensitivity", SHORT_LIMIT)) {
            case "low" -> Sensitivity.LOW;
            case "medium" -> Sensitivity.MEDIUM;
            case "high" -> Sensitivity.HIGH;
            case "" -> null;
            default -> {
                fields.fault("sensitivity", Reason.BAD_SENSITIVITY);
                yield null;
            }
        };
    }

    private static String language(StrictFields fields) {
        String language = fields.textIfAny("language", SHORT_LIMIT);
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            fields.fault("language", Reason.BAD_LANGUAGE);
        }
        return language.isEmpty() ? DEFAULT_LANGUAGE : language;
    }

    static @Nullable LocalDate date(StrictFields fields, String name) {
        String text = fields.textIfAny(name, SHORT_LIMIT);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fields.fault(name, Reason.BAD_DATE);
            return null;
        }
    }
}
