package nl.kaartensessie.live.transport;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import org.jspecify.annotations.Nullable;

/// What a long poll asks for: what came after `since`, waiting `patience` for it if need be.
///
/// Thread rule: any thread; it keeps nothing.
public record LongPollRequest(long since, Duration patience) {

    /// In seconds; under the time after which proxies give up on a quiet answer.
    private static final long LONGEST = 25;

    /// @throws Refused when these are no numbers of at least 0
    public static LongPollRequest of(@Nullable String since, @Nullable String wait) {
        List<FieldFault> faults = new ArrayList<>();
        long after = number("since", since, faults);
        long seconds = Math.min(number("wait", wait, faults), LONGEST);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return new LongPollRequest(after, Duration.ofSeconds(seconds));
    }

    /// Of a poll and a stream at one address the framework takes the poll for every other wish too.
    ///
    /// @throws NotAcceptableException when the caller wants no JSON
    public static void checkForm(HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    private static long number(String field, @Nullable String value, List<FieldFault> faults) {
        if (value == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative number is.
        }
        faults.add(new FieldFault(field, Refusal.BAD_INPUT));
        return 0;
    }
}
