package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kaartensessie.deck.SheetFault.At;
import nl.kaartensessie.deck.SheetFault.Reason;
import nl.kaartensessie.deck.SheetWords.CardColumn;
import nl.kaartensessie.deck.SheetWords.DeckField;
import nl.kaartensessie.problem.Fault;
import nl.kaartensessie.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/// What stood in the tables of a deck, and where each field of it stood. What the tables have no column or row for
/// stays as it is in the deck that is there, card by card; what is in neither gets a usual value.
///
/// Thread rule: of one caller.
final class SheetText {

    private static final Pattern LAST_STEP = Pattern.compile("(?:\\.[A-Za-z]+|\\[\\d+])$");
    private static final Pattern CARD_FACT = Pattern.compile("(cards\\[\\d+])\\.facts.*");

    final ObjectNode deck = JsonNodeFactory.instance.objectNode();
    final List<ObjectNode> cards = new ArrayList<>();

    /// Of each card; empty where there are no columns for it.
    final List<Map<CardColumn, String>> blocks = new ArrayList<>();

    final Set<CardColumn> cardColumns = EnumSet.noneOf(CardColumn.class);
    final List<FactRow> facts = new ArrayList<>();
    final Map<String, At> places = new HashMap<>();
    boolean hasFacts;

    /// @param card its key or title; empty for the factsheet
    record FactRow(String card, ObjectNode fact, At at, Map<String, At> places) {}

    /// The title that stands in the tables, or else this one.
    String title(String otherwise) {
        return deck.has("title") ? deck.get("title").asText() : otherwise;
    }

    /// The key that stands in the tables; empty when there is none.
    String key() {
        return deck.path("key").asText("").strip();
    }

    /// The deck that the tables and the present deck make together.
    ///
    /// @param present null when there is none
    /// @throws RefusedException with all faults, by row and column
    DeckContent complete(@Nullable DeckContent present, String key, String title, String language, SheetCells cells) {
        ObjectNode old = present == null
                ? JsonNodeFactory.instance.objectNode()
                : (ObjectNode) DeckFormat.JSON.parse(DeckFile.write(DeckFormat.JSON, present));
        checkCourse(cells);
        keep(old);
        deck.put("key", key);
        if (!title.isEmpty()) {
            deck.put("title", title);
        }
        if (!deck.has("language")) {
            deck.put("language", language);
        }
        giveKeys(old);
        for (int i = 0; i < cards.size(); i++) {
            complete(
                    cards.get(i),
                    blocks.get(i),
                    card(old, cards.get(i).path("key").asText()));
        }
        deck.putArray("cards").addAll(cards);
        if (hasFacts) {
            placeFacts(cells);
        } else if (old.has("facts")) {
            deck.set("facts", old.get("facts"));
        }
        return checked(cells);
    }

    /// Where the field of a deck belongs.
    ObjectNode whole(DeckField field) {
        return field.whole().isEmpty() ? deck : deck.withObjectProperty(field.whole());
    }

    /// A course makes an e-learning of its own accord, so that a no beside it would be passed over.
    private void checkCourse(SheetCells cells) {
        At at = places.get(DeckField.E_LEARNING.field);
        boolean isDenied = !deck.path(DeckField.E_LEARNING.field).asBoolean(false);
        if (at != null
                && isDenied
                && !cells.hasFault(at)
                && !deck.path("course").isEmpty()) {
            cells.fault(at, Reason.NO_E_LEARNING);
        }
    }

    /// What no row tells stays; only which e-learning it is goes where the table says that there is none.
    private void keep(ObjectNode old) {
        for (DeckField field : DeckField.values()) {
            JsonNode kept = (field.whole().isEmpty() ? old : old.path(field.whole())).path(field.part());
            boolean isGone = field.whole().equals("course")
                    && !deck.path(DeckField.E_LEARNING.field).asBoolean(false);
            if (!places.containsKey(field.field) && !kept.isMissingNode() && !isGone) {
                whole(field).set(field.part(), kept);
            }
        }
    }

    /// A card without a key has that of the card with its title, or a new one.
    private void giveKeys(ObjectNode old) {
        Set<String> taken = new HashSet<>();
        cards.forEach(card -> taken.add(card.path("key").asText().strip()));
        Map<String, String> byTitle = new HashMap<>();
        old.path("cards")
                .forEach(card -> byTitle.putIfAbsent(
                        card.path("title").asText(), card.path("key").asText()));
        Set<String> others = Set.copyOf(byTitle.values());
        Predicate<String> isTaken = key -> taken.contains(key) || others.contains(key);
        Map<String, Integer> numbers = new HashMap<>();
        for (ObjectNode card : cards) {
            if (!card.has("title") && !cardColumns.contains(CardColumn.TITLE) && !card.has("key")) {
                card.put("title", StatementList.title(card.path("text").asText()));
            }
            if (!card.has("key")) {
                String title = card.path("title").asText().strip();
                String present = byTitle.getOrDefault(title, "");
                String key = present.isEmpty() || taken.contains(present)
                        ? Keys.of(title, SheetWords.word("untitled", StatementList.languageOf(deck)), isTaken, numbers)
                        : present;
                card.put("key", key);
                taken.add(key);
            }
        }
    }

    private void complete(ObjectNode card, Map<CardColumn, String> texts, JsonNode old) {
        Set<String> told = cardColumns.stream().map(column -> column.field).collect(Collectors.toSet());
        if (texts.values().stream().anyMatch(block -> !block.isEmpty()) && !card.has("explanation")) {
            List<String> each = CardColumn.BLOCKS.stream()
                    .map(block -> texts.getOrDefault(block, ""))
                    .toList();
            card.put(
                    "explanation",
                    Blocks.joined(each, Blocks.names(deck.path("language").asText())));
        }
        old.properties().forEach(field -> {
            boolean isKept = field.getKey().equals("facts") ? !hasFacts : !told.contains(field.getKey());
            if (isKept && !card.has(field.getKey())) {
                card.set(field.getKey(), field.getValue());
            }
        });
        if (old.isMissingNode() && !cardColumns.contains(CardColumn.KIND)) {
            card.put("kind", "statement");
            if (!cardColumns.contains(CardColumn.CHOICE)) {
                StatementList.choices(deck).forEach(card.putArray("choices")::add);
            }
        }
        if (!card.has("title") && !old.isMissingNode() && !cardColumns.contains(CardColumn.TITLE)) {
            card.set("title", old.get("title"));
        }
    }

    private static JsonNode card(ObjectNode old, String key) {
        for (JsonNode card : old.path("cards")) {
            if (card.path("key").asText().equals(key.strip())) {
                return card;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private void placeFacts(SheetCells cells) {
        for (FactRow row : facts) {
            int card = row.card().isEmpty() ? -1 : find(row.card());
            if (!row.card().isEmpty() && card < 0) {
                cells.fault(Objects.requireNonNullElse(row.places().get("card"), row.at()), Reason.UNKNOWN_CARD);
                continue;
            }
            ObjectNode owner = card < 0 ? deck : cards.get(card);
            ArrayNode list = owner.has("facts") ? (ArrayNode) owner.get("facts") : owner.putArray("facts");
            String where = (card < 0 ? "" : "cards[" + card + "].") + "facts[" + list.size() + "]";
            list.add(row.fact());
            places.put(where, row.at());
            row.places().forEach((field, at) -> places.put(where + "." + field, at));
        }
    }

    private int find(String name) {
        for (String field : List.of("key", "title")) {
            for (int i = 0; i < cards.size(); i++) {
                if (cards.get(i).path(field).asText().strip().equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private DeckContent checked(SheetCells cells) {
        try {
            DeckContent content = DeckReader.deck(deck);
            if (cells.faults().isEmpty()) {
                return content;
            }
        } catch (RefusedException e) {
            List<SheetFault> ours = List.copyOf(cells.faults());
            e.faults().stream()
                    .map(fault -> placed((DeckFault) fault))
                    .filter(fault -> fault.at().row() == 0
                            || ours.stream().noneMatch(other -> other.at().equals(fault.at())))
                    .forEach(cells::add);
        }
        throw refused(cells);
    }

    static RefusedException refused(SheetCells cells) {
        List<? extends Fault> sorted = cells.faults().stream()
                .sorted(Comparator.comparing((SheetFault fault) -> fault.at().sheet())
                        .thenComparingInt(fault -> fault.at().row())
                        .thenComparingInt(fault -> fault.at().column()))
                .toList();
        return new RefusedException(DeckProblem.BAD_DECK, sorted);
    }

    private SheetFault placed(DeckFault fault) {
        String field = fault.field();
        boolean isKept = !hasFacts && CARD_FACT.matcher(field).matches();
        String reason = isKept ? Reason.KEPT_FACT.name() : fault.reason().name();
        At at = null;
        while (at == null && !field.isEmpty()) {
            at = places.get(field);
            String shorter = LAST_STEP.matcher(field).replaceFirst("");
            field = shorter.equals(field) ? "" : shorter;
        }
        return new SheetFault(at == null ? nameOnly(fault) : at, reason, fault.value());
    }

    /// A field that the tables have no place for, by its name.
    private static At nameOnly(DeckFault fault) {
        return fault.field().isEmpty() ? At.FILE : new At("", 0, -1, fault.field());
    }
}
