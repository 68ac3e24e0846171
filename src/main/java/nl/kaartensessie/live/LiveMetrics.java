package nl.kaartensessie.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nl.kaartensessie.room.Refusal;

/// What the operator sees of the live channel: counts and delays, never who or what.
///
/// Thread rule: any thread.
@ApplicationScoped
class LiveMetrics {

    private final MeterRegistry registry;
    private final Counter events;
    private final Counter unstored;
    private final Timer delay;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
        events = Counter.builder("kaartensessie.events")
                .description("Events stored and told since the start")
                .register(registry);
        unstored = Counter.builder("kaartensessie.unstored")
                .description("Commands refused as the log could not be read or written")
                .register(registry);
        delay = Timer.builder("kaartensessie.delay")
                .description("From the arrival of a command to the hand-over of its events to every connection")
                .publishPercentiles(0.5, 0.99, 0.999)
                .register(registry);
    }

    void watch(RoomRegistry rooms) {
        gauge("kaartensessie.rooms", "Rooms in memory", rooms, r -> r.all().size());
        gauge("kaartensessie.members", "Members connected", rooms, r -> sum(r, LiveRoom::membersOnline));
        gauge("kaartensessie.connections", "Open connections", rooms, r -> sum(r, LiveRoom::connections));
    }

    /// @param answer to a command
    /// @param stored how many events it brought
    /// @param arrived the `System.nanoTime()` at which it came in
    void handled(CommandResult answer, long stored, long arrived) {
        if (stored > 0) {
            events.increment((double) stored);
            delay.record(System.nanoTime() - arrived, TimeUnit.NANOSECONDS);
        }
        if (answer instanceof CommandResult.Refused refused && refused.refusal() == Refusal.TRY_AGAIN) {
            unstored.increment();
        }
    }

    private void gauge(String name, String description, RoomRegistry rooms, ToDoubleFunction<RoomRegistry> value) {
        Gauge.builder(name, rooms, value).description(description).register(registry);
    }

    private static double sum(RoomRegistry rooms, ToDoubleFunction<LiveRoom> value) {
        return rooms.all().stream().mapToDouble(value).sum();
    }
}
