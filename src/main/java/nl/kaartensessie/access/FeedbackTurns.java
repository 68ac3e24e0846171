package nl.kaartensessie.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddresses;
import nl.kaartensessie.guard.WindowLimiter;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;

/// How often a room sends feedback on its cards: a few times, and each sending once, however often it is asked for
/// under the same [IdempotencyKey]. What is sent says nothing of the room, so it is counted here.
///
/// Thread rule: any thread that may block.
@ApplicationScoped
public class FeedbackTurns {

    /// Whoever forgot something sends again.
    public static final int MOST = 3;

    private static final Duration HOUR = Duration.ofHours(1);

    private final RoomTable rooms;
    private final ClientAddresses addresses;
    private final ObjectMapper json;
    private final WindowLimiter counts;

    FeedbackTurns(
            RoomTable rooms,
            ClientAddresses addresses,
            ObjectMapper json,
            Clock clock,
            LimitSettings limits,
            AddressHints others) {
        this.rooms = rooms;
        this.addresses = addresses;
        this.json = json;
        this.counts = new WindowLimiter("feedback", limits.feedbackPerHour(), HOUR, clock, others);
    }

    /// One sending.
    ///
    /// @param name derived from the key by which the caller named it, else random
    /// @param asked derived from what it sends
    public record Turn(String name, String asked) {}

    /// How often the room may send yet.
    public int left(RoomId room) {
        return Math.max(0, MOST - rooms.feedback(room).size());
    }

    /// @param body as it was read
    /// @param faults gets what has the wrong form
    public Turn named(HttpServerRequest request, Object body, List<FieldFault> faults) {
        return IdempotencyKey.read(request.headers().getAll(IdempotencyKey.HEADER), faults)
                .map(key -> new Turn(hex(key.derive("feedback")), hex(key.derive("asked", written(body)))))
                .orElseGet(() -> new Turn(Secrets.token(), ""));
    }

    /// Sends, unless it was done already; all of it or nothing.
    ///
    /// @param work writes what is sent, in this transaction
    /// @throws RefusedException when the room or the address sends too often, or the name stands for something else
    @Transactional
    public void take(RoomId room, HttpServerRequest request, Turn turn, Runnable work) {
        if (rooms.addFeedback(room, turn.name(), turn.asked(), MOST)) {
            counts.count(addresses.of(request)).ifPresent(wait -> {
                throw new RefusedException(Refusal.TOO_FAST, wait);
            });
            work.run();
            return;
        }
        List<String> sent = rooms.feedback(room);
        Optional<String> same =
                sent.stream().filter(one -> one.startsWith(turn.name() + ":")).findFirst();
        if (same.isEmpty()) {
            throw new RefusedException(sent.isEmpty() ? Refusal.NO_SUCH_ROOM : Refusal.FEEDBACK_SENT);
        }
        if (!same.get().endsWith(":" + turn.asked())) {
            throw new RefusedException(Refusal.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
