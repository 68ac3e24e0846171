package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkTestLinesTest {

    private static final Duration BEAT = Duration.ofSeconds(20);

    private Instant now = Instant.parse("2026-12-01T13:00:00Z");
    private final NetworkTestLines lines = new NetworkTestLines(new Settings(), BEAT, Clock.systemUTC(), () -> now);

    @Test
    void rule_8_28_aLineBeatsLikeASession() {
        TestLine line = new TestLine(false);
        lines.add(line);
        assertThat(line.sent).hasSize(1);
        after(19, line, 1);
        after(1, line, 2);
        after(19, line, 2);
        after(1, line, 3);
    }

    @Test
    void rule_8_28_aStreamBeatsAgainAfterASecond() {
        TestLine line = new TestLine(true);
        lines.add(line);
        after(1, line, 2);
        after(19, line, 2);
        after(1, line, 3);
    }

    @Test
    void rule_8_28_aLineIsClosedAfterAQuarterOfAnHour() {
        TestLine line = new TestLine(false);
        lines.add(line);
        now = now.plusSeconds(899);
        lines.tick();
        assertThat(line.closed).isEmpty();
        now = now.plusSeconds(1);
        lines.tick();
        assertThat(line.closed).containsExactly(CloseCode.SILENT_OR_SLOW);
        assertThat(lines.count()).isZero();
    }

    @Test
    void rule_8_28_thereIsRoomForSoMany() {
        List<TestLine> open = open("here", 15);
        open("there", 14);
        assertThat(lines.isFull("elsewhere")).isFalse();
        open("elsewhere", 1);
        assertThat(lines.isFull("elsewhere")).isTrue();
        lines.remove(open.getFirst());
        assertThat(lines.isFull("elsewhere")).isFalse();
    }

    @Test
    void rule_8_35_anAddressHasTwentyOfThem() {
        List<TestLine> open = open("here", 20);
        assertThat(lines.isFull("here")).isTrue();
        assertThat(lines.isFull("there")).isFalse();
        assertThat(open).allSatisfy(line -> assertThat(line.closed).isEmpty());
        // One that slipped in between asking and opening.
        assertThat(open("here", 1).getFirst().closed).containsExactly(CloseCode.FLOOD);
        assertThat(lines.count()).isEqualTo(20);
    }

    private List<TestLine> open(String caller, int count) {
        return Stream.generate(() -> new TestLine(false, caller))
                .limit(count)
                .peek(lines::add)
                .toList();
    }

    @Test
    void rule_8_9_aLineThatThrowsIsGoneAndTheOthersBeat() {
        TestLine good = new TestLine(false);
        NetworkTestLines.Line broken = new NetworkTestLines.Line() {
            @Override
            public String caller() {
                return "here";
            }

            @Override
            public void send(String frame) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void close(CloseCode reason) {
                throw new IllegalStateException("broken");
            }
        };
        lines.add(broken);
        assertThat(lines.count()).isZero();
        lines.add(good);
        after(20, good, 2);
    }

    @Test
    void rule_8_8_aServerThatStopsClosesThem() {
        TestLine line = new TestLine(false);
        lines.add(line);
        lines.goAway();
        assertThat(line.closed).containsExactly(CloseCode.GOING_AWAY);
    }

    private void after(long seconds, TestLine line, int frames) {
        now = now.plusSeconds(seconds);
        lines.tick();
        assertThat(line.sent).hasSize(frames);
    }

    private static final class TestLine implements NetworkTestLines.Line {

        @Override
        public String caller() {
            return caller;
        }

        private final List<String> sent = new ArrayList<>();
        private final List<CloseCode> closed = new ArrayList<>();
        private final boolean oneWay;
        private final String caller;

        TestLine(boolean oneWay) {
            this(oneWay, "here");
        }

        TestLine(boolean oneWay, String caller) {
            this.oneWay = oneWay;
            this.caller = caller;
        }

        @Override
        public boolean isOneWay() {
            return oneWay;
        }

        @Override
        public void send(String frame) {
            sent.add(frame);
        }

        @Override
        public void close(CloseCode reason) {
            closed.add(reason);
        }
    }

    private record Settings() implements NetworkTestSettings {

        @Override
        public int callsPerMinute() {
            return 600;
        }

        @Override
        public int lines() {
            return 30;
        }

        @Override
        public int linesPerAddress() {
            return 20;
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(15);
        }
    }
}
