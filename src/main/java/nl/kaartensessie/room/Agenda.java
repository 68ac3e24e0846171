package nl.kaartensessie.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The plan of a session: the one source of runsheet, invitation, printed version and alarms.
///
/// @param start of the session by the clock in `zone`, to the minute; null when it is not planned yet
/// @param link to the video meeting; null when there is none
/// @param meetingNumber to dial in with; null when there is none
/// @param meetingPassword of the video meeting; null when there is none
/// @param steps in order
public record Agenda(
        Variant variant,
        @Nullable LocalDateTime start,
        ZoneId zone,
        @Nullable String link,
        @Nullable String meetingNumber,
        @Nullable String meetingPassword,
        List<Step> steps) {

    /// Getting ready comes before the planned start.
    public static final String PREPARATION = "preparation";

    public Agenda {
        steps = List.copyOf(steps);
    }

    /// Of a meeting without number and password.
    public Agenda(
            Variant variant, @Nullable LocalDateTime start, ZoneId zone, @Nullable String link, List<Step> steps) {
        this(variant, start, zone, link, null, null, steps);
    }

    /// A part of the session.
    ///
    /// @param key names it for good
    /// @param text what to do and say, for the facilitators only
    public record Step(String key, int minutes, String title, String text) {}

    /// A step with the clock time at which it is planned to begin.
    public record Timed(Step step, LocalDateTime from, LocalDateTime until) {}

    /// As it is planned before a facilitator changes it.
    public static Agenda of(Setup setup, Variant variant) {
        List<Step> steps = setup.steps().stream()
                .filter(step -> step.minutes().containsKey(variant))
                .map(step -> new Step(step.key(), step.minutes().getOrDefault(variant, 0), step.title(), step.text()))
                .toList();
        return new Agenda(variant, null, setup.zone(), null, steps);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /// Planned minutes from the start of the session; getting ready not counted.
    public int minutes() {
        return steps.stream()
                .filter(step -> !step.key().equals(PREPARATION))
                .mapToInt(Step::minutes)
                .sum();
    }

    /// The same with these steps, in another variant.
    Agenda turned(Variant variant, List<Step> steps) {
        return new Agenda(variant, start, zone, link, meetingNumber, meetingPassword, steps);
    }

    /// The moment of the planned start, if there is one.
    public Optional<Instant> startsAt() {
        return Optional.ofNullable(start).map(local -> local.atZone(zone).toInstant());
    }

    /// The moment of the planned end, if there is one.
    public Optional<Instant> endsAt() {
        return startsAt().map(begin -> begin.plus(Duration.ofMinutes(minutes())));
    }

    /// The planned end by the clock in `zone`, if there is one.
    public Optional<LocalDateTime> end() {
        return endsAt().map(instant -> instant.atZone(zone).toLocalDateTime());
    }

    /// By how much the clock in `zone` is turned during the session, forward or back.
    public Optional<Duration> shift() {
        return startsAt()
                .flatMap(begin -> Optional.ofNullable(zone.getRules().nextTransition(begin)))
                .filter(turn -> turn.getInstant().isBefore(endsAt().orElseThrow()))
                .map(ZoneOffsetTransition::getDuration);
    }

    /// Whether the clock in `zone` shows the planned start at some moment. In the night in which it is turned
    /// forward it leaves out an hour.
    public boolean startExists() {
        return start == null
                || zone.getRules().isValidOffset(start, zone.getRules().getOffset(start));
    }

    /// The steps from the planned start on with their clock times; empty when no start is planned.
    public List<Timed> timetable() {
        if (start == null) {
            return List.of();
        }
        List<Timed> timed = new ArrayList<>();
        var from = start.atZone(zone);
        for (Step step : steps) {
            if (!step.key().equals(PREPARATION)) {
                var until = from.plusMinutes(step.minutes());
                timed.add(new Timed(step, from.toLocalDateTime(), until.toLocalDateTime()));
                from = until;
            }
        }
        return timed;
    }

    /// How long a session is planned to be.
    public enum Variant {
        ONE_HOUR,
        /// With a break and a second round.
        TWO_HOURS;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }
}
