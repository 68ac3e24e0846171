package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedChannelException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

class ReadLimiterTest {

    private static final RoomId ROOM = new RoomId("r_one");

    private final ReadLimiter reads = new ReadLimiter(new Settings(), Clock.systemUTC());

    @Test
    void rule_8_31_answersThatNobodyTakesAreTenOfARoomAtOnce() {
        List<Call> stalled = IntStream.range(0, 10).mapToObj(i -> read(ROOM, i)).toList();
        assertThatThrownBy(() -> read(ROOM, 10)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.type()).isEqualTo(new RoomProblem(Refusal.TOO_FAST));
            assertThat(refused.retryAfter()).isPositive();
        });
        read(new RoomId("r_other"), 11).end();
        stalled.getFirst().end();
        // Told twice, as when the line breaks behind the end.
        stalled.getFirst().end();
        read(ROOM, 12);
        assertThatThrownBy(() -> read(ROOM, 13)).isInstanceOf(RefusedException.class);
    }

    @Test
    void rule_21_32_nothingIsKeptOfRoomsThatNobodyReads() {
        for (int i = 0; i < 100; i++) {
            read(new RoomId("r_" + i), i).end();
        }
        assertThat(reads.rooms()).isZero();
    }

    @Test
    void rule_8_31_aRateIsCountedByTheMemberAndTheWindow() {
        Instant[] now = {Instant.parse("2026-12-01T13:00:00Z")};
        InstantSource clock = () -> now[0];
        RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(10), clock);
        MemberId sam = new MemberId("m_sam");
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.count(sam)).isEmpty();
            now[0] = now[0].plusSeconds(2);
        }
        assertThat(limiter.count(sam)).contains(Duration.ofSeconds(4));
        assertThat(limiter.count(new MemberId("m_bo"))).isEmpty();
        now[0] = now[0].plusSeconds(4);
        assertThat(limiter.count(sam)).isEmpty();
    }

    private Call read(RoomId room, int member) {
        Call call = new Call();
        reads.admit(new MemberToken(room, new MemberId("m_" + member), 0), call.context);
        return call;
    }

    @Test
    void rule_8_31_anAnswerIsTakenWhenItHasReachedTheNetwork() {
        SlowNetwork network = new SlowNetwork();
        EmbeddedChannel line = new EmbeddedChannel(network);
        AtomicInteger taken = new AtomicInteger();
        line.writeAndFlush("an answer");
        ReadLimiter.whenTaken(line, taken::incrementAndGet);
        assertThat(taken).hasValue(0);
        network.sends();
        assertThat(taken).hasValue(1);

        ReadLimiter.whenTaken(line, taken::incrementAndGet);
        line.close();
        network.breaks();
        assertThat(taken).hasValue(2);
    }

    private static final class SlowNetwork extends ChannelOutboundHandlerAdapter {

        private final List<ChannelPromise> writes = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            writes.add(promise);
        }

        void sends() {
            writes.forEach(ChannelPromise::setSuccess);
            writes.clear();
        }

        void breaks() {
            writes.forEach(promise -> promise.setFailure(new ClosedChannelException()));
        }
    }

    /// A call whose answer ends when the test says so.
    private static final class Call {

        private final List<Handler<AsyncResult<Void>>> atTheEnd = new ArrayList<>();
        private final RoutingContext context = (RoutingContext) Proxy.newProxyInstance(
                Call.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "addEndHandler" -> {
                            atTheEnd.add(handler(arguments[0]));
                            yield 0;
                        }
                        case "request" -> fake(HttpServerRequest.class);
                        case "response" -> fake(HttpServerResponse.class);
                        default -> throw new AssertionError(method);
                    };
                });

        /// On no line, and not closed.
        private static Object fake(Class<?> type) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> method.getName().equals("closed") ? false : null);
        }

        @SuppressWarnings("unchecked")
        private static Handler<AsyncResult<Void>> handler(Object argument) {
            return (Handler<AsyncResult<Void>>) argument;
        }

        void end() {
            atTheEnd.forEach(handler -> handler.handle(null));
        }
    }

    private record Settings() implements ReadSettings {

        @Override
        public int perMinute() {
            return 60;
        }

        @Override
        public int atOnce() {
            return 10;
        }
    }
}
