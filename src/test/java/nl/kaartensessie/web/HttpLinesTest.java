package nl.kaartensessie.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many connections there may be, and which of them are cut.
class HttpLinesTest {

    private final HttpLines lines = new HttpLines(null, new Settings(), false);

    @Test
    void rule_8_35_anAddressHasSoManyAndGetsThemBack() {
        List<EmbeddedChannel> two = List.of(from(1), from(1));
        assertThat(two).allSatisfy(one -> assertThat(lines.admit(one)).isTrue());
        assertThat(lines.admit(from(1))).isFalse();
        assertThat(lines.admit(from(2))).isTrue();
        two.getFirst().close();
        assertThat(lines.admit(from(1))).isTrue();
    }

    @Test
    void rule_8_35_behindAProxyAllComeFromThere() {
        HttpLines behindProxy = new HttpLines(null, new Settings(), true);
        assertThat(Stream.generate(() -> from(1)).limit(4)).allMatch(behindProxy::admit);
    }

    @Test
    void rule_8_35_aServerHasSoMany() {
        assertThat(Stream.of(1, 2, 3, 4).map(HttpLinesTest::from)).allMatch(lines::admit);
        assertThat(lines.admit(from(5))).isFalse();
        assertThat(lines.count()).isEqualTo(4);
    }

    @Test
    void rule_21_31_nothingIsLeftOfWhoHasGone() {
        EmbeddedChannel gone = from(1);
        lines.admit(gone);
        gone.close();
        assertThat(lines.count()).isZero();
        assertThat(lines.isForgotten(address(1))).isTrue();
    }

    @Test
    void rule_8_33_whoNeverAsksIsCut() {
        EmbeddedChannel silent = from(1);
        lines.admit(silent);
        pass(20);
        assertThat(silent.isOpen()).isTrue();
        pass(1);
        assertThat(silent.isOpen()).isFalse();
    }

    @Test
    void rule_8_34_whenTooMuchWaitsForAllWhoTakesLeastIsCutFirst() {
        EmbeddedChannel little = waiting(1, 300);
        EmbeddedChannel much = waiting(2, 3000);
        EmbeddedChannel enough = waiting(3, 600);
        pass(1);
        assertThat(much.isOpen()).isFalse();
        assertThat(little.isOpen()).isTrue();
        assertThat(enough.isOpen()).isTrue();
    }

    @Test
    void rule_8_34_whoTakesWhatIsSentStays() {
        EmbeddedChannel slow = waiting(1, 3000);
        slow.flush();
        pass(1);
        assertThat(slow.isOpen()).isTrue();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            lines.look();
        }
    }

    private EmbeddedChannel waiting(int host, int bytes) {
        EmbeddedChannel line = from(host);
        lines.admit(line);
        line.write(Unpooled.copiedBuffer("x".repeat(bytes), ISO_8859_1));
        return line;
    }

    private static EmbeddedChannel from(int host) {
        return new EmbeddedChannel() {
            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(address(host), 4711);
            }
        };
    }

    private static InetAddress address(int host) {
        return InetAddress.ofLiteral("192.0.2." + host);
    }

    private record Settings() implements HttpLineSettings {

        @Override
        public Duration request() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration untaken() {
            return Duration.ofSeconds(60);
        }

        @Override
        public MemorySize waiting() {
            return new MemorySize(BigInteger.valueOf(2000));
        }

        @Override
        public int connections() {
            return 4;
        }

        @Override
        public int connectionsPerAddress() {
            return 2;
        }
    }
}
