package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.kaartensessie.deck.InvalidDeckException.Fault;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping in a deck file. What is missing or of the wrong form becomes a fault, and reading goes
/// on with an empty value, so that an author hears everything at once.
final class StrictFields {

    private final String prefix;
    private final JsonNode mapping;
    private final Consumer<Fault> faults;
    private final Set<String> known = new HashSet<>();

    /// @param prefix stands before the name of a field in a fault
    StrictFields(String prefix, JsonNode mapping, Consumer<Fault> faults) {
        this.prefix = prefix;
        this.mapping = mapping;
        this.faults = faults;
    }

    /// A text that must be there and not be blank; stripped.
    String text(String name) {
        JsonNode value = required(name);
        return value == null ? "" : text(name, value);
    }

    /// A text that may be left out, which makes it empty.
    String textIfAny(String name) {
        JsonNode value = optional(name);
        return value == null ? "" : text(name, value);
    }

    /// `true` or `false`; left out means false.
    boolean flag(String name) {
        JsonNode value = optional(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "Must be true or false.");
        }
        return value != null && value.asBoolean();
    }

    /// A list of texts that may be left out, which makes it empty.
    List<String> texts(String name) {
        return items(name, optional(name)).stream()
                .map(item -> text(name, item))
                .toList();
    }

    /// A list that must be there and have something in it.
    List<JsonNode> list(String name) {
        JsonNode value = required(name);
        List<JsonNode> items = items(name, value);
        if (value != null && value.isArray() && items.isEmpty()) {
            fault(name, "Must not be empty.");
        }
        return items;
    }

    /// Call last: every field that was not asked for is a fault.
    void nothingElse() {
        mapping.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "Unknown field.");
            }
        });
    }

    void fault(String name, String message) {
        faults.accept(new Fault(prefix + name, message));
    }

    private String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            fault(name, "Must be text; a number, date, true or false needs quotes.");
            return "";
        }
        String text = value.textValue().strip();
        if (text.isEmpty()) {
            fault(name, "Must not be empty.");
        }
        return text;
    }

    private List<JsonNode> items(String name, @Nullable JsonNode value) {
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, "Must be a list.");
            return List.of();
        }
        var items = new ArrayList<JsonNode>();
        value.forEach(items::add);
        return items;
    }

    private @Nullable JsonNode required(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            fault(name, "Is missing.");
        }
        return value;
    }

    private @Nullable JsonNode optional(String name) {
        known.add(name);
        JsonNode value = mapping.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
