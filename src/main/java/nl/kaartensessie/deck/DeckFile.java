package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kaartensessie.problem.RefusedException;

/// A deck as one file, to share and to keep. Writing has one form only, so that what was written, read and written
/// again is the same to the byte. `src/docs/decks.md` tells the form.
final class DeckFile {

    /// What a key of a deck or card looks like.
    static final String KEY_PATTERN = "[a-z0-9-]{1,60}";

    private DeckFile() {}

    /// The content of a YAML file.
    static DeckContent read(byte[] file) {
        return read(DeckFormat.YAML, file);
    }

    /// The content of this file.
    ///
    /// @throws RefusedException with all faults: unknown and missing fields, keys used twice, wrong values
    static DeckContent read(DeckFormat format, byte[] file) {
        return DeckReader.deck(format.parse(file));
    }

    /// The one file with this content: no version, no dates but that of its facts, nothing that is empty.
    static byte[] write(DeckFormat format, DeckContent deck) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("key", deck.key());
        root.put("title", deck.title());
        putIfAny(root, "description", deck.description());
        root.put("language", deck.language());
        if (deck.asOf() != null) {
            root.put("asOf", deck.asOf().toString());
        }
        Guidance guidance = deck.guidance();
        if (guidance.minutes() != null) {
            root.put("minutes", guidance.minutes());
        }
        if (deck.eLearning()) {
            root.put("eLearning", true);
        }
        if (guidance.course() != null) {
            write(guidance.course(), root.putObject("course"));
        }
        putIfAny(root, "factsheet", deck.factsheet());
        putIfAny(root, "runsheet", deck.runsheet());
        if (!guidance.tips().isEmpty()) {
            guidance.tips().forEach(root.putObject("tips")::put);
        }
        ArrayNode cards = root.putArray("cards");
        deck.cards().forEach(card -> write(card, cards.addObject()));
        write(deck.facts(), root);
        return format.write(root);
    }

    private static void write(Course course, ObjectNode node) {
        putIfAny(node, "name", course.name());
        putIfAny(node, "url", course.url());
        if (course.minutes() != null) {
            node.put("minutes", course.minutes());
        }
        if (course.free() != null) {
            node.put("free", course.free());
        }
    }

    private static void write(Card card, ObjectNode node) {
        node.put("key", card.key());
        node.put("kind", card.kind().word());
        if (card.practice()) {
            node.put("practice", true);
        }
        if (card.place() == Place.LAST) {
            node.put("place", "last");
        }
        node.put("title", card.title());
        node.put("text", card.text());
        if (!card.choices().isEmpty()) {
            card.choices().forEach(node.putArray("choices")::add);
        }
        putIfAny(node, "explanation", card.explanation());
        putIfAny(node, "paragraph", card.paragraph());
        if (!card.twists().isEmpty()) {
            card.twists().forEach(node.putArray("twists")::add);
        }
        putIfAny(node, "ask", card.ask());
        if (card.begin() != null) {
            node.put("begin", card.begin().word());
        }
        if (!card.themes().isEmpty()) {
            card.themes().forEach(node.putArray("themes")::add);
        }
        if (card.sensitivity() != null) {
            node.put("sensitivity", card.sensitivity().word());
        }
        write(card.facts(), node);
    }

    private static void write(List<Fact> facts, ObjectNode node) {
        if (!facts.isEmpty()) {
            ArrayNode list = node.putArray("facts");
            facts.forEach(fact -> {
                ObjectNode one = list.addObject();
                one.put("about", fact.about());
                one.put("source", fact.source());
                one.put("checkedOn", fact.checkedOn().toString());
                putIfAny(one, "toCheck", fact.toCheck());
            });
        }
    }

    private static void putIfAny(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
