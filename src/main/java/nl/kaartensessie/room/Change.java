package nl.kaartensessie.room;

import org.jspecify.annotations.Nullable;

/// A change of something that may be absent: leave it, remove it, or set it.
///
/// @param given whether it changes at all
/// @param value the new one; null removes it
public record Change<T>(boolean given, @Nullable T value) {

    /// What was, stays.
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    @Nullable
    T of(@Nullable T old) {
        return given ? value : old;
    }
}
