package nl.kaartensessie.deck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.InvalidDeckException.Fault;

/// Reads a deck as an author writes it: one YAML file. `src/docs/decks.md` tells the form.
final class DeckFile {

    /// What a key of a deck or card looks like.
    static final String KEY_PATTERN = "[a-z0-9-]{1,60}";

    private static final Pattern KEY = Pattern.compile(KEY_PATTERN);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> cardKeys = new HashSet<>();

    private DeckFile() {}

    /// The content of this file.
    ///
    /// @throws InvalidDeckException with all faults: unknown and missing fields, keys used twice, wrong values
    static DeckContent read(byte[] file) {
        return new DeckFile().deck(parse(file));
    }

    private static JsonNode parse(byte[] file) {
        try {
            JsonNode root = YAML.readTree(file);
            if (!root.isObject()) {
                throw new InvalidDeckException(List.of(new Fault("", "This is not a deck: it has no fields.")));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidDeckException(
                    List.of(new Fault("line " + e.getLocation().getLineNr(), e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeckContent deck(JsonNode root) {
        var fields = new StrictFields("", root, faults::add);
        String key = key(fields);
        String title = fields.text("title");
        String description = fields.text("description");
        String language = language(fields);
        LocalDate asOf = date(fields, "asOf");
        List<Card> cards = cards(fields.list("cards"));
        fields.nothingElse();
        if (!faults.isEmpty()) {
            throw new InvalidDeckException(faults);
        }
        return new DeckContent(key, title, description, language, asOf, cards);
    }

    private List<Card> cards(List<JsonNode> nodes) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String name = node.path("key").asText("");
            String where = "cards[" + (name.isBlank() ? String.valueOf(i + 1) : name) + "]";
            if (node.isObject()) {
                cards.add(card(new StrictFields(where + ".", node, faults::add)));
            } else {
                faults.add(new Fault(where, "Must be a card, with fields."));
            }
        }
        return cards;
    }

    private Card card(StrictFields fields) {
        String key = key(fields);
        if (!key.isEmpty() && !cardKeys.add(key)) {
            fields.fault("key", "Another card has this key.");
        }
        Kind kind = kind(fields);
        boolean practice = fields.flag("practice");
        Place place = place(fields);
        String title = fields.text("title");
        String text = fields.text("text");
        List<String> choices = choices(fields, kind);
        String explanation = fields.textIfAny("explanation");
        fields.nothingElse();
        return new Card(key, kind, practice, place, title, text, choices, explanation);
    }

    private static String key(StrictFields fields) {
        String key = fields.text("key");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fields.fault("key", "Must be 1 to 60 small letters, digits and hyphens.");
        }
        return key;
    }

    private static Kind kind(StrictFields fields) {
        return switch (fields.text("kind")) {
            case "statement" -> Kind.STATEMENT;
            case "dilemma" -> Kind.DILEMMA;
            case "question", "" -> Kind.QUESTION;
            default -> {
                fields.fault("kind", "Must be statement, question or dilemma.");
                yield Kind.QUESTION;
            }
        };
    }

    private static Place place(StrictFields fields) {
        return switch (fields.textIfAny("place")) {
            case "" -> Place.NORMAL;
            case "last" -> Place.LAST;
            default -> {
                fields.fault("place", "Must be last, or be left out.");
                yield Place.NORMAL;
            }
        };
    }

    private static List<String> choices(StrictFields fields, Kind kind) {
        List<String> choices = fields.texts("choices");
        if (kind == Kind.QUESTION && !choices.isEmpty()) {
            fields.fault("choices", "A question has no choices.");
        }
        if (kind != Kind.QUESTION && (choices.size() != 2 || choices.get(0).equals(choices.get(1)))) {
            fields.fault("choices", "A statement or dilemma has two different choices.");
        }
        return choices;
    }

    private static String language(StrictFields fields) {
        String language = fields.text("language");
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            fields.fault("language", "Must be a language tag such as nl or en.");
        }
        return language;
    }

    private static LocalDate date(StrictFields fields, String name) {
        String text = fields.text(name);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fields.fault(name, "Must be a date such as 2026-11-23.");
            return LocalDate.EPOCH;
        }
    }
}
