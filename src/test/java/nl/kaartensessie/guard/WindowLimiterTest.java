package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowLimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ClientAddress ONE = address("192.0.2.1");

    private Instant now = Instant.parse("2026-12-01T13:00:00Z");
    private final WindowLimiter counts = new WindowLimiter(10, MINUTE, () -> now);

    @Test
    void rule_2_7_so_many_within_the_time_and_then_as_many_again() {
        times(10, ONE);
        now = now.plusSeconds(59);
        assertThat(counts.retryAfter(ONE)).contains(Duration.ofSeconds(1));
        assertThat(counts.count(ONE)).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(counts.retryAfter(ONE)).isEmpty();
        times(10, ONE);
        assertThat(counts.count(ONE)).contains(MINUTE);
    }

    @Test
    void rule_2_7_another_address_has_its_own_count() {
        times(10, ONE);
        times(10, address("192.0.2.2"));
    }

    @Test
    void rule_2_7_what_is_refused_does_not_make_the_wait_longer() {
        times(10, ONE);
        now = now.plusSeconds(30);
        for (int i = 0; i < 1000; i++) {
            assertThat(counts.count(ONE)).contains(Duration.ofSeconds(30));
        }
        assertThat(counts.reached(ONE, 100)).isTrue();
        assertThat(counts.reached(ONE, 102)).isFalse();
    }

    @Test
    void rule_2_7_of_many_at_once_no_more_than_the_limit_get_through() {
        long through = IntStream.range(0, 500)
                .parallel()
                .filter(i -> counts.count(ONE).isEmpty())
                .count();
        assertThat(through).isEqualTo(10);
    }

    @Test
    void rule_8_12_a_clock_that_is_set_back_locks_nobody_out_for_long() {
        times(10, ONE);
        now = now.minusSeconds(30);
        assertThat(counts.count(ONE)).isPresent();
        now = now.minusSeconds(3600);
        times(10, ONE);
    }

    @Test
    void rule_2_12_who_hops_from_network_to_network_comes_to_the_limit_of_the_ones_around() {
        assertThat(hop("2001:db8:1:%x::1", 256))
                .as("a /64 each, within one /56")
                .isEqualTo(40);
        assertThat(hop("2001:db8:2:%x00::1", 256))
                .as("a /56 each, within one /48")
                .isEqualTo(160);
        assertThat(hop("2001:db9:%x::1", 256)).as("a /48 each").isEqualTo(256);
    }

    @Test
    void rule_2_12_one_network_does_not_use_up_what_its_neighbours_may() {
        ClientAddress loud = address("2001:db8:1:1::1");
        times(10, loud);
        for (int i = 0; i < 1000; i++) {
            assertThat(counts.count(loud)).isPresent();
        }
        times(10, address("2001:db8:1:2::1"));
        times(10, address("2001:db8:1:3::1"));
        times(10, address("2001:db8:1:4::1"));
        assertThat(counts.count(address("2001:db8:1:5::1"))).as("the /56").isPresent();
        times(10, address("2001:db8:1:105::1"));
    }

    @Test
    void rule_2_11_what_is_taken_back_counts_no_more() {
        Instant counted = now;
        times(10, ONE);
        counts.takeBack(ONE, counted);
        times(1, ONE);
        now = now.plus(MINUTE);
        times(10, ONE);
        // That was another minute.
        counts.takeBack(ONE, counted);
        assertThat(counts.count(ONE)).isPresent();
    }

    private long hop(String pattern, int networks) {
        return IntStream.range(0, networks)
                .filter(i -> counts.count(address(String.format(Locale.ROOT, pattern, i)))
                        .isEmpty())
                .count();
    }

    private void times(int times, ClientAddress address) {
        for (int i = 0; i < times; i++) {
            assertThat(counts.count(address)).isEmpty();
        }
    }

    private static ClientAddress address(String written) {
        return ClientAddress.parse(written).orElseThrow();
    }
}
