package nl.kaartensessie.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kaartensessie.room.Refusal;
import org.jspecify.annotations.Nullable;

/// Carries a problem out of a call of the REST API. Within a room a refusal is a value (see
/// [nl.kaartensessie.room.Decision]). Its message is for who starts the server; a reader gets the sentences of
/// the problem and its faults in their own language.
public final class RefusedException extends RuntimeException {

    private final ProblemType type;
    private final List<Fault> faults;
    private final @Nullable Duration retryAfter;

    public RefusedException(Refusal refusal) {
        this(new RoomProblem(refusal));
    }

    public RefusedException(Refusal refusal, Duration retryAfter) {
        this(new RoomProblem(refusal), retryAfter);
    }

    /// @param faults of fields of a room's call
    public RefusedException(List<FieldFault> faults) {
        this(new RoomProblem(Refusal.BAD_INPUT), faults);
    }

    public RefusedException(ProblemType type) {
        this(type, List.of(), null);
    }

    public RefusedException(ProblemType type, Duration retryAfter) {
        this(type, List.of(), retryAfter);
    }

    /// @param faults everything that is wrong, in the order of the text; at least one
    public RefusedException(ProblemType type, List<? extends Fault> faults) {
        this(type, faults, null);
    }

    private RefusedException(ProblemType type, List<? extends Fault> faults, @Nullable Duration retryAfter) {
        super(message(type, faults), null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    /// What is wrong with which field; empty unless the input is bad.
    public List<Fault> faults() {
        return faults;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static String message(ProblemType type, List<? extends Fault> faults) {
        if (faults.isEmpty()) {
            return type.name();
        }
        return faults.stream()
                .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + fault.message(Locale.ENGLISH))
                .collect(Collectors.joining("\n  ", type.title(Locale.ENGLISH) + ":\n  ", ""));
    }
}
