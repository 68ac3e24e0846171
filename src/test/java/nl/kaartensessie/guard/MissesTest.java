package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.logging.Level;
import nl.kaartensessie.guard.Misses.What;
import nl.kaartensessie.support.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Misses misses = new Misses(registry);
    private final CapturedLog log = new CapturedLog(Level.WARNING);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void rule_2_15_what_was_missed_is_counted_by_what_it_was() {
        misses.missed(What.WORD);
        misses.missed(What.WORD);
        misses.missed(What.CREDENTIAL);
        misses.lockedOut();
        assertThat(registry.get("kaartensessie.misses")
                        .tag("what", "word")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("kaartensessie.misses")
                        .tag("what", "credential")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("kaartensessie.misses")
                        .tag("what", "key")
                        .counter()
                        .count())
                .isZero();
        assertThat(registry.get("kaartensessie.lockouts").counter().count()).isEqualTo(1);
    }

    @Test
    void rule_2_15_one_line_tells_of_a_minute_how_much_and_from_how_many_and_not_from_where() {
        for (int i = 0; i < 63; i++) {
            misses.refused(ClientAddress.parse("203.0.113." + (7 + i % 2)).orElseThrow());
        }
        misses.tell();
        misses.tell();
        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("63 words, keys or credentials", "came from: 2")
                        .doesNotContain("203", "113"));
    }

    @Test
    void rule_2_15_however_many_networks_they_come_from_it_remembers_few() {
        for (int i = 0; i < 5_000; i++) {
            misses.refused(
                    ClientAddress.parse("10.0." + i / 250 + "." + i % 250).orElseThrow());
        }
        misses.tell();
        assertThat(told()).singleElement().satisfies(line -> assertThat(line).contains("5000 words", "from: 1000"));
    }

    @Test
    void rule_2_15_misses_that_were_answered_are_no_line_in_the_log() {
        misses.missed(What.WORD);
        misses.missed(What.TOKEN);
        misses.tell();
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return log.lines().stream().filter(line -> line.contains("looked at")).toList();
    }
}
