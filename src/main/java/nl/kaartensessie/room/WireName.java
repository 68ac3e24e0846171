package nl.kaartensessie.room;

import java.util.Locale;
import java.util.Optional;

/// The names of our enum values in JSON: lower case, with hyphens.
public final class WireName {

    private WireName() {}

    /// @return the value of `type` with this name in JSON, or empty when there is none
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String wireName) {
        for (E value : type.getEnumConstants()) {
            if (wireName(value).equals(wireName)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
