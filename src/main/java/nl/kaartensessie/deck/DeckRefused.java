package nl.kaartensessie.deck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Carries a [DeckRefusal] out of a call. Its message is for who starts the server; a reader gets the sentences of
/// the refusal and its faults in their own language.
public final class DeckRefused extends RuntimeException {

    private final DeckRefusal refusal;
    private final List<DeckFault> faults;
    private final @Nullable Duration retryAfter;

    DeckRefused(DeckRefusal refusal) {
        this(refusal, List.of(), null);
    }

    DeckRefused(DeckRefusal refusal, Duration retryAfter) {
        this(refusal, List.of(), retryAfter);
    }

    /// @param faults everything that is wrong, in the order of the text; at least one
    DeckRefused(List<DeckFault> faults) {
        this(DeckRefusal.BAD_DECK, faults, null);
    }

    private DeckRefused(DeckRefusal refusal, List<DeckFault> faults, @Nullable Duration retryAfter) {
        super(faults.isEmpty() ? refusal.name() : message(faults), null, false, false);
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public DeckRefusal refusal() {
        return refusal;
    }

    /// What is wrong with which field; empty unless the input is bad.
    public List<DeckFault> faults() {
        return faults;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static String message(List<DeckFault> faults) {
        return faults.stream()
                .map(DeckFault::toString)
                .collect(Collectors.joining("\n  ", "This deck is not right:\n  ", ""));
    }
}
