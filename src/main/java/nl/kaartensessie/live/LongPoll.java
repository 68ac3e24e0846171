package nl.kaartensessie.live;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Refused;
import nl.kaartensessie.room.Refused.Fault;
import org.jspecify.annotations.Nullable;

/// What a long poll asks for: what came after `since`, waiting `patience` for it if need be.
///
/// Thread rule: any thread; it keeps nothing.
record LongPoll(long since, Duration patience) {

    /// In seconds; under the time after which proxies give up on a quiet answer.
    private static final long LONGEST = 25;

    /// @throws Refused when these are no numbers of at least 0
    static LongPoll of(@Nullable String since, @Nullable String wait) {
        List<Fault> faults = new ArrayList<>();
        long after = number("since", since, faults);
        long seconds = Math.min(number("wait", wait, faults), LONGEST);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return new LongPoll(after, Duration.ofSeconds(seconds));
    }

    /// Of a poll and a stream at one address the framework takes the poll for every other wish too.
    ///
    /// @throws NotAcceptableException when the caller wants no JSON
    static void checkForm(HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    private static long number(String field, @Nullable String value, List<Fault> faults) {
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
        faults.add(new Fault(field, Refusal.BAD_INPUT));
        return 0;
    }
}
