package nl.kaartensessie.room;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A change of something that may be absent: leave it, remove it, or set it.
///
/// @param given whether it changes at all
/// @param value the new one; null removes it
public record Patch<T>(boolean given, @Nullable T value) {

    /// What was, stays.
    public static <T> Patch<T> none() {
        return new Patch<>(false, null);
    }

    public static <T> Patch<T> to(@Nullable T value) {
        return new Patch<>(true, value);
    }

    /// The same with its value as `clean` has it; empty when that has none of it.
    Optional<Patch<T>> clean(Function<T, Optional<T>> clean) {
        return value == null ? Optional.of(this) : clean.apply(value).map(Patch::to);
    }

    @Nullable
    T of(@Nullable T old) {
        return given ? value : old;
    }
}
