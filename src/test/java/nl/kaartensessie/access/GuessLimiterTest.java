package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.kaartensessie.access.GuessLimiter.Verdict;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What who guesses can learn, with the limits of an installation that sets none.
class GuessLimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int STEPS = 400;
    private static final ClientAddress ADDRESS = address("192.0.2.1");
    private static final RoomId TEAM = new RoomId("r_team");
    private static final List<ClientAddress> ADDRESSES = Stream.of(
                    "192.0.2.1",
                    "2001:db8:1:1::1",
                    "2001:db8:1:1::2",
                    "2001:db8:1:2::1",
                    "2001:db8:1:102::1",
                    "2001:db8:2:1::1")
            .map(GuessLimiterTest::address)
            .toList();

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GuessLimiter guesses = guesses();

    /// Two servers live through the same, but for one thing: what a locked-out address tries is wrong at one, and
    /// right at the other. No answer, then or ever after, may tell which is which.
    @RepeatedTest(30)
    void rule_2_14_who_is_locked_out_learns_nothing_from_any_answer_then_or_later(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        GuessLimiter wrong = guesses();
        GuessLimiter right = guesses();
        int lockedOut = 0;
        for (int step = 0; step < STEPS; step++) {
            ClientAddress address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
            String at = "seed " + repetition.getCurrentRepetition() + ", step " + step;
            Verdict asked = wrong.mayAsk(address);
            assertThat(right.mayAsk(address)).as(at).isEqualTo(asked);
            RoomId room = new RoomId("r_" + random.nextInt(20));
            int what = random.nextInt(100);
            if (what < 3) {
                now = now.plusMillis(random.nextInt(40_000));
            } else if (what < 5) {
                wrong.knows(address, room);
                right.knows(address, room);
            } else if (asked instanceof Verdict.Wait && what < 70) {
                lockedOut++;
                // Nobody at that address was ever in this room.
                RoomId secret = new RoomId("r_secret_" + random.nextInt(5));
                assertThat(right.found(address, secret)).as(at).isEqualTo(wrong.missed(address, What.WORD));
            } else if (what < 90) {
                assertThat(right.missed(address, What.KEY)).as(at).isEqualTo(wrong.missed(address, What.WORD));
            } else {
                assertThat(right.found(address, room)).as(at).isEqualTo(wrong.found(address, room));
            }
        }
        assertThat(lockedOut).isGreaterThan(50);
    }

    @Test
    void rule_2_7_every_miss_is_answered_slower_than_the_one_before_up_to_a_second() {
        List<Duration> delays = Stream.generate(() -> guesses.missed(ADDRESS, What.WORD))
                .limit(10)
                .map(verdict -> ((Verdict.Answer) verdict).delay())
                .toList();
        assertThat(delays)
                .extracting(Duration::toMillis)
                .containsExactly(0L, 0L, 0L, 100L, 200L, 400L, 800L, 1000L, 1000L, 1000L);
        assertThat(guesses.missed(ADDRESS, What.WORD)).isEqualTo(new Verdict.Wait(MINUTE));
    }

    @Test
    void rule_2_15_misses_are_counted_by_what_they_were_and_a_lock_out_once() {
        for (int i = 0; i < 12; i++) {
            guesses.missed(ADDRESS, i % 2 == 0 ? What.WORD : What.KEY);
        }
        for (String what : List.of("word", "key")) {
            assertThat(registry.get("kaartensessie.misses")
                            .tag("what", what)
                            .counter()
                            .count())
                    .isEqualTo(5);
        }
        assertThat(registry.get("kaartensessie.lockouts").counter().count()).isEqualTo(1);
    }

    @Test
    void rule_2_8_a_room_that_somebody_is_in_at_another_server_stays_open_too() {
        AddressHints here = new AddressHints();
        AddressHints there = new AddressHints();
        here.carryWith(there::heard);
        there.carryWith(here::heard);
        GuessLimiter other = guesses(there);
        guesses(here).knows(ADDRESS, TEAM);
        for (int i = 0; i < 10; i++) {
            other.missed(ADDRESS, What.WORD);
        }
        assertThat(other.found(ADDRESS, TEAM)).isInstanceOf(Verdict.Answer.class);
        assertThat(other.found(ADDRESS, new RoomId("r_other"))).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void rule_2_12_the_rooms_of_an_address_are_forgotten_within_twelve_hours() {
        guesses.knows(ADDRESS, TEAM);
        now = now.plus(Duration.ofHours(12));
        for (int i = 0; i < 10; i++) {
            guesses.missed(ADDRESS, What.WORD);
        }
        assertThat(guesses.found(ADDRESS, TEAM)).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void rule_2_8_an_address_that_is_in_more_rooms_may_mistype_more_before_they_close() {
        for (int rooms : List.of(1, 2, 5, 8, 9, 30)) {
            GuessLimiter building = guesses();
            RoomId last = new RoomId("r_last");
            building.found(ADDRESS, last);
            for (int i = 1; i < rooms; i++) {
                building.found(ADDRESS, new RoomId("r_" + i));
            }
            int misses = 0;
            while (building.found(ADDRESS, last) instanceof Verdict.Answer) {
                building.missed(ADDRESS, What.WORD);
                misses++;
            }
            assertThat(misses).as("%d rooms", rooms).isEqualTo(10 * Math.min(2 + rooms, 10));
        }
    }

    @Test
    void rule_2_12_the_networks_around_an_address_are_locked_out_later_and_their_known_rooms_stay_open() {
        ClientAddress office = address("2001:db8:5:1::1");
        guesses.found(office, TEAM);
        for (int i = 1; i < 200; i++) {
            guesses.missed(address("2001:db8:5:" + Integer.toHexString(i << 8) + "::1"), What.WORD);
        }
        assertThat(guesses.found(office, new RoomId("r_other"))).isInstanceOf(Verdict.Wait.class);
        assertThat(guesses.found(office, TEAM)).isInstanceOf(Verdict.Answer.class);
        assertThat(guesses.mayAsk(address("2001:db8:6:1::1"))).isInstanceOf(Verdict.Answer.class);
    }

    @Test
    void rule_2_8_the_rooms_of_an_address_are_bounded_and_the_latest_stay() {
        for (int i = 0; i < 1000; i++) {
            guesses.knows(ADDRESS, new RoomId("r_" + i));
        }
        for (int i = 0; i < 10; i++) {
            guesses.missed(ADDRESS, What.WORD);
        }
        assertThat(guesses.found(ADDRESS, new RoomId("r_999"))).isInstanceOf(Verdict.Answer.class);
        assertThat(guesses.found(ADDRESS, new RoomId("r_800"))).isInstanceOf(Verdict.Answer.class);
        assertThat(guesses.found(ADDRESS, new RoomId("r_799"))).isInstanceOf(Verdict.Wait.class);
    }

    private GuessLimiter guesses() {
        return guesses(new AddressHints());
    }

    private GuessLimiter guesses(AddressHints others) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new GuessLimiter(clock, DefaultLimits.LIMITS, new Misses(registry), others);
    }

    private static ClientAddress address(String written) {
        return ClientAddress.parse(written).orElseThrow();
    }
}
