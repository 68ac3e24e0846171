package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.access.GuessLimiter.Verdict;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Misses;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// Who is let in by a word or a key, and who is told nothing, at a moment that stands still.
class GuessThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ClientAddress ADDRESS =
            ClientAddress.parse("192.0.2.1").orElseThrow();
    private static final String KEY = "7K2M-QX9D-0HTB-4WNR-E1ZC";
    private static final RoomRow ROOM = room("r_one", false);
    private static final RoomRow PRACTICE = room("r_practice", true);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final GuessLimiter guesses =
            new GuessLimiter(clock, DefaultLimits.LIMITS, new Misses(new SimpleMeterRegistry()), new AddressHints());
    private final GuessThrottle throttle =
            new GuessThrottle(guesses, new JoinLimiter(clock, DefaultLimits.LIMITS, new AddressHints()));

    @Test
    void rule_2_1_the_word_lets_in_and_so_does_the_key() {
        assertThat(throttle.open(ADDRESS, Optional.of(ROOM), null)).isEqualTo(ROOM);
        assertThat(throttle.open(ADDRESS, Optional.of(ROOM), KEY)).isEqualTo(ROOM);
        throttle.look(ADDRESS, Optional.of(ROOM));
    }

    @Test
    void rule_2_7_a_wrong_word_or_key_is_a_miss_by_whichever_way() {
        assertThat(refusal(() -> throttle.open(ADDRESS, Optional.empty(), null)))
                .isEqualTo(Refusal.NO_SUCH_ROOM);
        assertThat(refusal(() -> throttle.open(ADDRESS, Optional.of(ROOM), "another")))
                .isEqualTo(Refusal.WRONG_KEY);
        assertThat(refusal(() -> throttle.look(ADDRESS, Optional.empty()))).isEqualTo(Refusal.NO_SUCH_ROOM);
        missTimes(6);
        throttle.mayAsk(ADDRESS);
        missTimes(1);
        assertThat(refusal(() -> throttle.mayAsk(ADDRESS))).isEqualTo(Refusal.TOO_MANY_GUESSES);
    }

    @Test
    void rule_2_14_who_is_locked_out_is_told_the_same_whatever_it_tries() {
        throttle.mayAsk(ADDRESS);
        missTimes(10);
        for (Runnable attempt : new Runnable[] {
            () -> throttle.open(ADDRESS, Optional.of(ROOM), null),
            () -> throttle.open(ADDRESS, Optional.empty(), null),
            () -> throttle.open(ADDRESS, Optional.of(ROOM), "another"),
            () -> throttle.look(ADDRESS, Optional.of(ROOM)),
            () -> throttle.look(ADDRESS, Optional.empty()),
            () -> throttle.mayAsk(ADDRESS)
        }) {
            RefusedException refused = catchThrowableOfType(RefusedException.class, attempt::run);
            assertThat(refused.type()).isEqualTo(new RoomProblem(Refusal.TOO_MANY_GUESSES));
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void rule_2_8_the_right_key_always_works_and_opens_the_room_to_the_team() {
        missTimes(10);
        assertThat(throttle.open(ADDRESS, Optional.of(ROOM), KEY)).isEqualTo(ROOM);
        assertThat(throttle.open(ADDRESS, Optional.of(ROOM), null)).isEqualTo(ROOM);
        throttle.knows(ADDRESS, new RoomId("r_opened"));
        assertThat(guesses.found(ADDRESS, new RoomId("r_opened"))).isInstanceOf(Verdict.Answer.class);
    }

    @Test
    void rule_38_1_a_room_to_practise_in_is_found_by_who_is_locked_out_and_makes_no_other_known() {
        missTimes(10);
        assertThat(throttle.open(ADDRESS, Optional.of(PRACTICE), null)).isEqualTo(PRACTICE);
        assertThat(throttle.open(ADDRESS, Optional.of(PRACTICE), KEY)).isEqualTo(PRACTICE);
        assertThat(guesses.found(ADDRESS, PRACTICE.id())).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void rule_2_16_seats_and_questions_are_counted_and_the_key_is_not() {
        for (int i = 0; i < 120; i++) {
            throttle.open(ADDRESS, Optional.of(ROOM), null);
            throttle.look(ADDRESS, Optional.of(ROOM));
        }
        assertThat(refusal(() -> throttle.open(ADDRESS, Optional.of(ROOM), null)))
                .isEqualTo(Refusal.TOO_MANY_JOINS);
        assertThat(refusal(() -> throttle.look(ADDRESS, Optional.of(ROOM)))).isEqualTo(Refusal.TOO_MANY_JOINS);
        assertThat(throttle.open(ADDRESS, Optional.of(ROOM), KEY)).isEqualTo(ROOM);
    }

    /// A server that stops does not wait for it.
    @Test
    void rule_2_7_the_answer_to_a_miss_waits_until_its_time_or_the_stop() {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> {
            GuessThrottle.pause(Duration.ofHours(1));
            stopped.complete(Thread.interrupted());
        });
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiting.isAlive() && System.nanoTime() < deadline).isTrue();
            Thread.onSpinWait();
        }
        waiting.interrupt();
        assertThat(stopped.orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
    }

    private void missTimes(int times) {
        for (int i = 0; i < times; i++) {
            guesses.missed(ADDRESS, What.WORD);
        }
    }

    private static Refusal refusal(Runnable attempt) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, attempt::run);
        return ((RoomProblem) refused.type()).refusal();
    }

    private static RoomRow room(String id, boolean practice) {
        return new RoomRow(new RoomId(id), Secrets.hashOfKey(KEY), NOW, NOW, practice);
    }
}
