package nl.kaartensessie.networktest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Network;
import nl.kaartensessie.live.LiveSettings;
import nl.kaartensessie.live.MonotonicClock;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.protocol.Timestamps;
import org.jboss.logging.Logger;

/// The lines that network tests hold open. They carry heartbeats in the rhythm of a session and nothing else, and
/// know no room.
///
/// Thread rule: any thread; the beats come from the scheduler's, one after the other.
@ApplicationScoped
class NetworkTestConnections {

    private static final Logger LOG = Logger.getLogger(NetworkTestConnections.class);

    /// As if one event had happened, once.
    static final long SEQ = 1;

    /// A second frame soon after the first tells a stream that flows from one that is let through in one piece.
    private static final Duration SECOND_BEAT = Duration.ofSeconds(1);

    private final Map<Line, Span> lines = new ConcurrentHashMap<>();
    private final NetworkTestSettings settings;
    private final Duration rhythm;
    private final Clock clock;
    private final InstantSource monotonic;

    @Inject
    NetworkTestConnections(NetworkTestSettings settings, LiveSettings live, Clock clock, MonotonicClock monotonic) {
        this(settings, live.beat(), clock, monotonic);
    }

    NetworkTestConnections(NetworkTestSettings settings, Duration rhythm, Clock clock, InstantSource monotonic) {
        this.settings = settings;
        this.rhythm = rhythm;
        this.clock = clock;
        this.monotonic = monotonic;
    }

    /// An open line of a test. Both only enqueue.
    interface Line {

        /// Where it comes from.
        ClientAddress caller();

        /// Whether the server alone speaks.
        default boolean isOneWay() {
            return false;
        }

        void send(String frame);

        void close(CloseCode reason);
    }

    private record Span(Instant opened, Instant nextBeat) {}

    /// Whether there is no room for another line of this caller.
    boolean isFull(ClientAddress caller) {
        return lines.size() >= settings.lines()
                || caller.networks().stream()
                        .anyMatch(network -> in(network) >= (long) settings.linesPerAddress() * network.share());
    }

    private long in(Network network) {
        return lines.keySet().stream()
                .filter(line -> line.caller().networks().contains(network))
                .count();
    }

    int count() {
        return lines.size();
    }

    /// A line opened: it gets a beat, and then one in every rhythm. Of many that opened at once, those beyond the
    /// limit close.
    void add(Line line) {
        Instant now = monotonic.instant();
        boolean seated;
        synchronized (this) {
            seated = !isFull(line.caller());
            if (seated) {
                lines.put(line, new Span(now, now.plus(line.isOneWay() ? SECOND_BEAT : rhythm)));
            }
        }
        if (seated) {
            beat(line);
        } else {
            close(line, CloseCode.FLOOD);
        }
    }

    /// Removing one that is gone is fine.
    void remove(Line line) {
        lines.remove(line);
    }

    /// A heartbeat, as a session's.
    String beat() {
        return Frames.beat(0, clock.instant());
    }

    /// The answer to a long poll.
    ///
    /// @param first whether it is the first of its client, which is answered with a heartbeat
    ObjectNode news(boolean first) {
        ObjectNode news = JsonNodeFactory.instance.objectNode().put("seq", SEQ);
        ArrayNode events = news.putArray("events");
        if (first) {
            events.addObject().put("type", "beat").put("at", Timestamps.format(clock.instant()));
        }
        return news;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = monotonic.instant();
        lines.forEach((line, span) -> {
            if (!span.opened().plus(settings.longest()).isAfter(now)) {
                close(line, CloseCode.SILENT_OR_SLOW);
            } else if (!span.nextBeat().isAfter(now)) {
                lines.replace(line, span, new Span(span.opened(), now.plus(rhythm)));
                beat(line);
            }
        });
    }

    /// As for the rooms: Quarkus waits for open requests when it stops.
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        goAway();
    }

    void stop(@Observes ShutdownEvent event) {
        goAway();
    }

    void goAway() {
        lines.keySet().forEach(line -> close(line, CloseCode.GOING_AWAY));
    }

    private void beat(Line line) {
        try {
            line.send(beat());
        } catch (RuntimeException e) {
            LOG.debug("A line of a network test broke", e);
            close(line, CloseCode.OUR_FAULT);
        }
    }

    private void close(Line line, CloseCode reason) {
        lines.remove(line);
        try {
            line.close(reason);
        } catch (RuntimeException e) {
            LOG.debug("A line of a network test could not be closed", e);
        }
    }
}
