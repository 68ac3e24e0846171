package nl.kaartensessie.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Patch;
import nl.kaartensessie.room.WireName;
import org.jspecify.annotations.Nullable;

/// The fields of what a client sent. What has the wrong form is [Invalid]; whether it makes sense, the rules tell.
///
/// Thread rule: any thread; it keeps nothing.
record ClientFields(JsonNode json) {

    /// Ends the reading of one frame; never leaves [CommandReader].
    static final class Invalid extends RuntimeException {
        private final String field;

        Invalid(String field) {
            super(field, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /// Whether it is there, and not null.
    boolean has(String field) {
        return json.hasNonNull(field);
    }

    String text(String field) {
        String text = json.path(field).textValue();
        if (text == null) {
            throw new Invalid(field);
        }
        return text;
    }

    @Nullable
    String textIfAny(String field) {
        return has(field) ? text(field) : null;
    }

    MemberId member() {
        return new MemberId(text("member"));
    }

    int position() {
        return integer("position");
    }

    int integer(String field) {
        JsonNode number = json.path(field);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new Invalid(field);
        }
        return number.intValue();
    }

    @Nullable
    Integer integerIfAny(String field) {
        return has(field) ? Integer.valueOf(integer(field)) : null;
    }

    long number(String field) {
        JsonNode number = json.path(field);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new Invalid(field);
        }
        return number.longValue();
    }

    @Nullable
    Boolean flagIfAny(String field) {
        if (!has(field)) {
            return null;
        }
        if (!json.path(field).isBoolean()) {
            throw new Invalid(field);
        }
        return json.path(field).booleanValue();
    }

    /// False when it is absent.
    boolean flag(String field) {
        return Boolean.TRUE.equals(flagIfAny(field));
    }

    <E extends Enum<E>> E value(Class<E> type, String field) {
        return WireName.parse(type, text(field)).orElseThrow(() -> new Invalid(field));
    }

    <E extends Enum<E>> E value(Class<E> type, String field, E absent) {
        return has(field) ? value(type, field) : absent;
    }

    /// A date or time in the form that `parse` reads.
    <T> T time(String field, Function<String, T> parse) {
        try {
            return parse.apply(text(field));
        } catch (DateTimeException e) {
            throw new Invalid(field);
        }
    }

    /// Absent leaves what was, null removes it.
    <T> Patch<T> change(String field, Function<String, T> read) {
        if (json.path(field).isMissingNode()) {
            return Patch.none();
        }
        return has(field) ? Patch.to(time(field, read)) : Patch.to(null);
    }

    List<String> texts(String field) {
        return items(field).stream()
                .map(item -> {
                    if (!item.isTextual()) {
                        throw new Invalid(field);
                    }
                    return item.textValue();
                })
                .toList();
    }

    /// The objects of a list, which may be absent.
    List<ClientFields> objects(String field) {
        return has(field) ? items(field).stream().map(ClientFields::new).toList() : List.of();
    }

    /// The numbers of an object, by name, without those that are 0.
    Map<String, Integer> counts(String field) {
        if (!json.path(field).isObject()) {
            throw new Invalid(field);
        }
        Map<String, Integer> counts = new HashMap<>();
        json.path(field).properties().forEach(entry -> {
            JsonNode count = entry.getValue();
            if (!count.isIntegralNumber() || !count.canConvertToInt()) {
                throw new Invalid(field);
            }
            if (count.intValue() != 0) {
                counts.put(entry.getKey(), count.intValue());
            }
        });
        return counts;
    }

    private List<JsonNode> items(String field) {
        if (!json.path(field).isArray()) {
            throw new Invalid(field);
        }
        List<JsonNode> items = new ArrayList<>();
        json.path(field).forEach(items::add);
        return items;
    }
}
