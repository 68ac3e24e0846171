package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Two servers that count together, with what they tell each other under way as long as the test wants.
class AddressHintsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LIMIT = 10;

    private final ClientAddress caller = ClientAddress.parse("192.0.2.1").orElseThrow();
    private final Queue<Runnable> underWay = new ArrayDeque<>();
    private final List<AddressHints.Hint> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-01T13:00:00Z");
    private final AddressHints one = new AddressHints();
    private final AddressHints two = new AddressHints();
    private final WindowLimiter atOne = new WindowLimiter("misses", LIMIT, MINUTE, () -> now, one);
    private final WindowLimiter atTwo = new WindowLimiter("misses", LIMIT, MINUTE, () -> now, two);

    AddressHintsTest() {
        carry(one, two);
        carry(two, one);
    }

    @Test
    void rule_2_44_whatIsCountedHereCountsThere() {
        for (int i = 0; i < LIMIT / 2; i++) {
            assertThat(atOne.count(caller)).isEmpty();
            assertThat(atTwo.count(caller)).isEmpty();
        }
        arrive();
        assertThat(atOne.retryAfter(caller)).isPresent();
        assertThat(atTwo.retryAfter(caller)).isPresent();
        assertThat(atOne.count(caller)).isPresent();
        assertThat(atTwo.count(caller)).isPresent();
        assertThat(atTwo.retryAfter(ClientAddress.parse("192.0.2.2").orElseThrow()))
                .isEmpty();
        now = now.plus(MINUTE);
        assertThat(atOne.count(caller)).isEmpty();
    }

    @Test
    void rule_2_44_theNetworksAroundAnIpv6AddressCountThereToo() {
        for (int i = 0; i < 4 * LIMIT; i++) {
            ClientAddress each =
                    ClientAddress.parse("2001:db8:1:%x::1".formatted(i / LIMIT)).orElseThrow();
            assertThat(atOne.count(each)).isEmpty();
        }
        arrive();
        assertThat(atTwo.retryAfter(ClientAddress.parse("2001:db8:1:ff::1").orElseThrow()))
                .isPresent();
    }

    @Test
    void rule_2_44_whatIsTakenBackHereCountsThereNoMoreHoweverLateTheHintIs() {
        Instant counted = now;
        atOne.count(caller);
        now = now.plusSeconds(2);
        arrive();
        assertThat(atTwo.times(caller)).isEqualTo(1);
        now = now.plusSeconds(20);
        atOne.takeBack(caller, counted);
        arrive();
        assertThat(atOne.times(caller)).isZero();
        assertThat(atTwo.times(caller)).isZero();
    }

    @Test
    void rule_2_44_somebodyFarOverTheLimitGivesTheOthersNothingMoreToDo() {
        for (int i = 0; i < 10_000; i++) {
            atOne.count(caller);
        }
        assertThat(told).hasSize(10 * LIMIT);
    }

    @Test
    void rule_2_44_whatIsUnknownHereIsLeftAlone() {
        two.heard(new AddressHints.Hint("of a newer version", caller, "", null));
        assertThat(atTwo.times(caller)).isZero();
    }

    private void carry(AddressHints from, AddressHints to) {
        from.carryWith(hint -> {
            told.add(hint);
            underWay.add(() -> to.heard(hint));
        });
    }

    private void arrive() {
        while (!underWay.isEmpty()) {
            underWay.remove().run();
        }
    }
}
