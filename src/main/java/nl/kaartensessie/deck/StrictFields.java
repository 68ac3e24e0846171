package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping in a text that an author wrote. What is missing or of the wrong form becomes a fault,
/// and reading goes on with an empty value, so that an author hears everything at once. Lengths count code points.
final class StrictFields {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
    private static final Pattern SHOWN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private final String prefix;
    private final JsonNode mapping;
    private final Consumer<DeckFault> faults;
    private final Set<String> known = new HashSet<>();

    /// @param prefix stands before the name of a field in a fault
    StrictFields(String prefix, JsonNode mapping, Consumer<DeckFault> faults) {
        this.prefix = prefix;
        this.mapping = mapping;
        this.faults = faults;
    }

    /// A text that must be there and not be blank; stripped, its lines ending in `\n`.
    String text(String name, int limit) {
        JsonNode value = optional(name);
        if (value == null) {
            fault(name, Reason.MISSING);
            return "";
        }
        return filled(name, value, limit);
    }

    /// A text that may be left out or be empty.
    String textIfAny(String name, int limit) {
        JsonNode value = optional(name);
        return value == null ? "" : text(name, value, limit);
    }

    /// `true` or `false`; left out means false.
    boolean flag(String name) {
        JsonNode value = optional(name);
        if (value != null && !value.isBoolean()) {
            fault(name, Reason.NOT_FLAG);
        }
        return value != null && value.asBoolean();
    }

    /// `true` or `false`; null when it is left out.
    @Nullable
    Boolean flagIfAny(String name) {
        return has(name) ? flag(name) : null;
    }

    /// A whole number within these bounds; null when it is left out or is none.
    @Nullable
    Integer number(String name, int least, int most) {
        JsonNode value = optional(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            fault(name, Reason.BAD_NUMBER, least + "–" + most);
            return null;
        }
        return value.intValue();
    }

    /// The fields within this one; null when it is left out or has none.
    @Nullable
    StrictFields mapping(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            fault(name, Reason.NOT_FIELDS);
            return null;
        }
        return new StrictFields(prefix + name + ".", value, faults);
    }

    /// A list of texts that may be left out, which makes it empty.
    List<String> texts(String name, int limit) {
        List<JsonNode> items = list(name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            texts.add(filled(name + "[" + i + "]", items.get(i), limit));
        }
        return texts;
    }

    /// A list that may be left out, which makes it empty.
    List<JsonNode> list(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(name, Reason.NOT_LIST);
            return List.of();
        }
        var items = new ArrayList<JsonNode>();
        value.forEach(items::add);
        return items;
    }

    /// Stands before the name of a field in a fault.
    String prefix() {
        return prefix;
    }

    boolean has(String name) {
        return optional(name) != null;
    }

    /// Fields that we write and an author cannot: whoever sends back what they got meets no fault.
    void ignore(Set<String> names) {
        known.addAll(names);
    }

    /// Call last: every field that was not asked for is a fault.
    void nothingElse() {
        mapping.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, Reason.UNKNOWN_FIELD);
            }
        });
    }

    void fault(String name, Reason reason) {
        fault(name, reason, "");
    }

    void fault(String name, Reason reason, String value) {
        faults.accept(new DeckFault(prefix + name, reason, value));
    }

    private String filled(String name, JsonNode value, int limit) {
        String text = text(name, value, limit);
        if (value.isTextual() && !SHOWN.matcher(text).find()) {
            fault(name, Reason.EMPTY);
        }
        return text;
    }

    private String text(String name, JsonNode value, int limit) {
        if (!value.isTextual()) {
            fault(name, Reason.NOT_TEXT);
            return "";
        }
        String text = LINE_BREAK.matcher(value.textValue()).replaceAll("\n").strip();
        if (UNSHOWABLE.matcher(text).find()) {
            fault(name, Reason.UNSHOWABLE);
        }
        if (text.codePointCount(0, text.length()) > limit) {
            fault(name, Reason.TOO_LONG, String.valueOf(limit));
        }
        return text;
    }

    private @Nullable JsonNode optional(String name) {
        known.add(name);
        JsonNode value = mapping.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
