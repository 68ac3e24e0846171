package nl.kaartensessie.room;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries a [Refusal] out of a call of the REST API. Within a room a refusal is a value (see [Decision]).
public final class Refused extends RuntimeException {

    private final Refusal refusal;
    private final List<Fault> faults;
    private final @Nullable Duration retryAfter;

    public Refused(Refusal refusal) {
        this(refusal, List.of(), null);
    }

    public Refused(List<Fault> faults) {
        this(Refusal.BAD_INPUT, faults, null);
    }

    public Refused(Refusal refusal, Duration retryAfter) {
        this(refusal, List.of(), retryAfter);
    }

    private Refused(Refusal refusal, List<Fault> faults, @Nullable Duration retryAfter) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }

    /// What is wrong with which field; empty unless the input is bad.
    public List<Fault> faults() {
        return faults;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /// One field of the input that is wrong, and why.
    public record Fault(String field, Refusal reason) {}
}
