package nl.kaartensessie.networktest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.protocol.CloseCode;
import org.junit.jupiter.api.Test;

class NetworkTestConnectionsTest {

    private static final ClientAddress HERE = address("192.0.2.1");
    private static final ClientAddress THERE = address("192.0.2.2");
    private static final ClientAddress ELSEWHERE = address("192.0.2.3");
    private static final Duration BEAT = Duration.ofSeconds(20);

    private Instant now = Instant.parse("2026-12-01T13:00:00Z");
    private final NetworkTestConnections lines =
            new NetworkTestConnections(new Settings(30, 20), BEAT, Clock.systemUTC(), () -> now);

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
        List<TestLine> open = open(HERE, 15);
        open(THERE, 14);
        assertThat(lines.isFull(ELSEWHERE)).isFalse();
        open(ELSEWHERE, 1);
        assertThat(lines.isFull(ELSEWHERE)).isTrue();
        lines.remove(open.getFirst());
        assertThat(lines.isFull(ELSEWHERE)).isFalse();
    }

    @Test
    void rule_8_35_anAddressHasTwentyOfThem() {
        List<TestLine> open = open(HERE, 20);
        assertThat(lines.isFull(HERE)).isTrue();
        assertThat(lines.isFull(THERE)).isFalse();
        assertThat(open).allSatisfy(line -> assertThat(line.closed).isEmpty());
        // One that slipped in between asking and opening.
        assertThat(open(HERE, 1).getFirst().closed).containsExactly(CloseCode.FLOOD);
        assertThat(lines.count()).isEqualTo(20);
    }

    @Test
    void rule_2_12_whoHopsFromNetworkToNetworkHasNoMoreOfThemThanTheNetworkAround() {
        NetworkTestConnections few =
                new NetworkTestConnections(new Settings(500, 2), BEAT, Clock.systemUTC(), () -> now);
        for (int i = 0; i < 100; i++) {
            few.add(new TestLine(false, address("2001:db8:1:" + i + "::1")));
        }
        assertThat(few.count()).isEqualTo(8);
        assertThat(few.isFull(address("2001:db8:1:aa::1"))).isTrue();
        assertThat(few.isFull(address("2001:db8:1:100::1"))).isFalse();
    }

    private static ClientAddress address(String written) {
        return ClientAddress.parse(written).orElseThrow();
    }

    private List<TestLine> open(ClientAddress caller, int count) {
        return Stream.generate(() -> new TestLine(false, caller))
                .limit(count)
                .peek(lines::add)
                .toList();
    }

    @Test
    void rule_8_9_aLineThatThrowsIsGoneAndTheOthersBeat() {
        TestLine good = new TestLine(false);
        NetworkTestConnections.Line broken = new NetworkTestConnections.Line() {
            @Override
            public ClientAddress caller() {
                return HERE;
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

    private static final class TestLine implements NetworkTestConnections.Line {

        @Override
        public ClientAddress caller() {
            return caller;
        }

        private final List<String> sent = new ArrayList<>();
        private final List<CloseCode> closed = new ArrayList<>();
        private final boolean oneWay;
        private final ClientAddress caller;

        TestLine(boolean oneWay) {
            this(oneWay, HERE);
        }

        TestLine(boolean oneWay, ClientAddress caller) {
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

    private record Settings(int lines, int linesPerAddress) implements NetworkTestSettings {

        @Override
        public int callsPerMinute() {
            return 600;
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(15);
        }
    }
}
