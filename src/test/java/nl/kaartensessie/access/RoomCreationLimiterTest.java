package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.access.GuessLimiter.Verdict;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.journal.MemoryJournal;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomLocked;
import nl.kaartensessie.room.RoomEvent.SessionStarted;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// Rooms from one address, with the limits of an installation that sets none.
class RoomCreationLimiterTest {

    private static final ClientAddress ADDRESS =
            ClientAddress.parse("192.0.2.1").orElseThrow();
    private static final ClientAddress OTHER = ClientAddress.parse("192.0.2.2").orElseThrow();
    private static final MemberId SAM = new MemberId("m_sam");
    private static final List<RoomEvent> JOINED = List.of(new MemberJoined(new Member(SAM, "Sam", Role.PARTICIPANT)));

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final GuessLimiter guesses =
            new GuessLimiter(clock, DefaultLimits.LIMITS, new Misses(new SimpleMeterRegistry()), new AddressHints());
    private final RoomCreationLimiter creations =
            new RoomCreationLimiter(clock, DefaultLimits.LIMITS, guesses, new AddressHints());
    private int rooms;

    @Test
    void rule_2_9_one_address_opens_so_many_rooms_an_hour_and_is_told_how_long_to_wait() {
        for (int i = 0; i < 200; i++) {
            use(open(ADDRESS));
        }
        assertThat(refused(ADDRESS)).isEqualTo(Duration.ofHours(1));
        // Another address has its own count.
        open(OTHER);
        now = now.plus(Duration.ofHours(1));
        open(ADDRESS);
    }

    @Test
    void rule_2_11_thirty_that_wait_to_be_used_are_enough_for_a_minute_and_a_hundred_for_an_hour() {
        open(30);
        now = now.plusSeconds(10);
        assertThat(refused(ADDRESS)).isEqualTo(Duration.ofSeconds(50));
        open(OTHER);
        now = now.plusSeconds(50);
        open(30);
        now = now.plusSeconds(60);
        open(30);
        now = now.plusSeconds(60);
        open(10);
        assertThat(refused(ADDRESS)).isEqualTo(Duration.ofMinutes(57));
    }

    @Test
    void rule_2_11_a_refused_one_makes_the_wait_no_longer() {
        open(30);
        for (int i = 0; i < 500; i++) {
            assertThat(refused(ADDRESS)).isEqualTo(Duration.ofMinutes(1));
        }
        now = now.plusSeconds(60);
        open(30);
    }

    @Test
    void rule_2_11_a_room_that_somebody_joined_or_that_was_started_waits_no_more() {
        RoomId joined = open(ADDRESS);
        RoomId started = open(ADDRESS);
        RoomId locked = open(ADDRESS);
        open(27);
        refused(ADDRESS);

        appended(locked, List.of(new RoomLocked()));
        appended(new RoomId("r_of_another_server"), JOINED);
        refused(ADDRESS);
        appended(joined, JOINED);
        // Once is enough.
        appended(joined, JOINED);
        appended(started, List.of(new SessionStarted()));

        open(2);
        refused(ADDRESS);
    }

    @Test
    void rule_2_11_the_first_room_of_a_minute_is_no_exception() {
        // Time goes on between any two looks at the clock.
        Clock ticking = ((InstantSource) () -> now = now.plusNanos(1_000)).withZone(ZoneOffset.UTC);
        RoomCreationLimiter limit = new RoomCreationLimiter(ticking, DefaultLimits.LIMITS, guesses, new AddressHints());
        RoomId first = new RoomId("r_first");
        limit.opened(limit.count(ADDRESS), first);
        for (int i = 1; i < 30; i++) {
            limit.opened(limit.count(ADDRESS), new RoomId("r_" + i));
        }
        assertThat(catchThrowable(() -> limit.count(ADDRESS))).isInstanceOf(RefusedException.class);
        limit.appended(first, 2, new Entry(2, now, SAM, null, List.of(new SessionStarted())));
        limit.count(ADDRESS);
    }

    @Test
    void rule_2_11_one_that_could_not_be_opened_does_not_wait() {
        open(29);
        for (int i = 0; i < 50; i++) {
            creations.open(ADDRESS, Optional::empty);
            var _ = catchThrowable(() -> creations.open(ADDRESS, () -> {
                throw new IllegalStateException("The database is away");
            }));
        }
        open(1);
        refused(ADDRESS);
    }

    @Test
    void rule_2_11_one_that_is_erased_before_anybody_used_it_was_a_guess() {
        for (int i = 0; i < 9; i++) {
            creations.erased(open(ADDRESS));
        }
        assertThat(guesses.mayAsk(ADDRESS)).isInstanceOf(Verdict.Answer.class);
        RoomId used = open(ADDRESS);
        use(used);
        creations.erased(used);
        creations.erased(new RoomId("r_of_another_server"));
        assertThat(guesses.mayAsk(ADDRESS)).isInstanceOf(Verdict.Answer.class);

        RoomId last = open(ADDRESS);
        creations.erased(last);
        creations.erased(last);

        assertThat(guesses.mayAsk(ADDRESS)).isInstanceOf(Verdict.Wait.class);
        assertThat(guesses.mayAsk(OTHER)).isInstanceOf(Verdict.Answer.class);
    }

    @Test
    void rule_2_11_one_that_was_opened_waits_until_the_log_tells_of_its_end() {
        MemoryJournal journal = new MemoryJournal();
        RoomId room = journal.create("r_opened");
        Admission admission = new Admission(
                new RoomInfo(room.value(), "Titel", "set", 1, "lobby", 5, now, now, null),
                null,
                null,
                new MemberInfo(SAM.value(), "Sam", "facilitator"),
                "token");
        creations.start(new StartupEvent(), journal);
        assertThat(creations.open(ADDRESS, () -> Optional.of(admission))).contains(admission);
        assertThat(creations.follows(room)).isTrue();
        journal.erase(room);
        assertThat(creations.follows(room)).isFalse();
    }

    @Test
    void rule_2_44_what_another_server_lets_open_meanwhile_counts() {
        AddressHints others = new AddressHints();
        RoomCreationLimiter limit = new RoomCreationLimiter(clock, DefaultLimits.LIMITS, guesses, others);
        others.carryWith(hint -> {
            for (int i = 0; i < 30; i++) {
                others.heard(new AddressHints.Hint("unused-of-minute", ADDRESS, "", null));
            }
        });
        assertThat(catchThrowable(() -> limit.count(ADDRESS))).isInstanceOf(RefusedException.class);
    }

    @Test
    void rule_2_11_only_rooms_that_wait_are_followed_at_other_servers() {
        RoomId room = open(ADDRESS);
        assertThat(creations.follows(room)).isTrue();
        assertThat(creations.follows(new RoomId("r_another"))).isFalse();
        use(room);
        assertThat(creations.follows(room)).isFalse();
        RoomId old = open(ADDRESS);
        now = now.plus(Duration.ofHours(1)).plusMillis(1);
        assertThat(creations.follows(old)).isFalse();
    }

    private void open(int times) {
        for (int i = 0; i < times; i++) {
            open(ADDRESS);
        }
    }

    private RoomId open(ClientAddress address) {
        RoomId room = new RoomId("r_" + rooms++);
        creations.opened(creations.count(address), room);
        return room;
    }

    private void use(RoomId room) {
        appended(room, JOINED);
    }

    private void appended(RoomId room, List<RoomEvent> events) {
        creations.appended(room, 2, new Entry(2, now, SAM, null, events));
    }

    private Duration refused(ClientAddress address) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> creations.count(address));
        assertThat(refused.type()).isEqualTo(new RoomProblem(Refusal.TOO_MANY_ROOMS));
        return refused.retryAfter();
    }
}
