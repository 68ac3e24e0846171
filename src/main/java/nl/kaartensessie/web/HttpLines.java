package nl.kaartensessie.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.kaartensessie.live.transport.TcpUserTimeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// All connections of callers: how many there may be, and an end to those that are slow to ask, never ask again,
/// or take nothing of what they are sent. Neither Quarkus nor Vert.x has a setting for this: their one clock is
/// wound up by every byte, so that a byte now and then keeps a connection for ever.
///
/// Time is counted in looks, one a second: a clock that is set, or a server that slept, cuts nobody off.
///
/// Thread rule: any thread. New connections come in on the event loop that accepts them; one thread at a time
/// looks.
@ApplicationScoped
class HttpLines {

    /// In the pipeline of the socket on which connections come in.
    private static final String NAME = "http-lines";

    private final VertxInternal vertx;
    private final HttpLineSettings settings;
    private final boolean behindProxy;

    private final Set<HttpLine> lines = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> ofAddress = new ConcurrentHashMap<>();

    private volatile int seconds;

    HttpLines(
            Vertx vertx,
            HttpLineSettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        this.vertx = (VertxInternal) vertx;
        this.settings = settings;
        this.behindProxy = behindProxy;
    }

    void started(@ObservesAsync HttpServerStart event) {
        watchServers();
    }

    void started(@ObservesAsync HttpsServerStart event) {
        watchServers();
    }

    /// Looks at every connection, and cuts those that are too slow.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        watchServers();
        look();
    }

    /// A second is over.
    synchronized void look() {
        int now = seconds + 1;
        seconds = now;
        long waiting = 0;
        for (HttpLine line : lines) {
            long own = line.look(now);
            if (isTooSlow(line, now)) {
                line.cut();
            } else {
                waiting += own;
            }
        }
        relieve(waiting, now);
    }

    int count() {
        return lines.size();
    }

    /// Nothing is left of who has gone.
    boolean isForgotten(InetAddress address) {
        return !ofAddress.containsKey(address);
    }

    private boolean isTooSlow(HttpLine line, int now) {
        HttpLine.Stage stage = line.stage();
        return isOver(line.untaken(now), settings.untaken())
                || switch (stage) {
                    case FIRST_REQUEST, BODY -> isOver(line.age(now), settings.request());
                    case NEXT_REQUEST -> isOver(line.age(now), settings.idle());
                    case ANSWER -> false;
                };
    }

    private static boolean isOver(int seconds, Duration longest) {
        return seconds > longest.toSeconds();
    }

    /// Who takes nothing while too much is waiting for all, goes: those first for whom most is waiting.
    private void relieve(long waiting, int now) {
        long most = settings.waiting().asLongValue();
        if (waiting <= most) {
            return;
        }
        long left = waiting;
        for (HttpLine line : lines.stream()
                .filter(line -> line.untaken(now) > 0)
                .sorted(Comparator.comparingLong(HttpLine::waiting).reversed())
                .toList()) {
            if (left <= most) {
                return;
            }
            left -= line.waiting();
            line.cut();
        }
    }

    /// Stands where connections come in, on every socket that has none of us yet.
    private void watchServers() {
        for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop && !loop.isShuttingDown()) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::watch));
            }
        }
    }

    private void watch(Channel server) {
        if (server instanceof ServerChannel && server.pipeline().get(NAME) == null) {
            server.pipeline().addFirst(NAME, new Arrivals());
        }
    }

    @ChannelHandler.Sharable
    private final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof Channel connection && !admit(connection)) {
                connection.unsafe().closeForcibly();
            } else {
                super.channelRead(context, message);
            }
        }
    }

    /// @return whether there is room for it
    boolean admit(Channel connection) {
        if (lines.size() >= settings.connections()) {
            return false;
        }
        @Nullable InetAddress address = behindProxy ? null : address(connection);
        if (address != null && ofAddress.merge(address, 1, Integer::sum) > settings.connectionsPerAddress()) {
            leave(address);
            return false;
        }
        HttpLine line = new HttpLine(connection, () -> seconds);
        lines.add(line);
        connection.closeFuture().addListener(closed -> {
            lines.remove(line);
            if (address != null) {
                leave(address);
            }
        });
        connection.pipeline().addLast(new Patience(), line.arrival());
        return true;
    }

    /// Once the connection is up: Vert.x gives it options of its own before, which would take this one away.
    private final class Patience extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) throws Exception {
            TcpUserTimeout.watch(context.channel(), settings.untaken());
            context.pipeline().remove(this);
            context.fireChannelActive();
        }
    }

    private void leave(InetAddress address) {
        ofAddress.computeIfPresent(address, (key, open) -> open == 1 ? null : open - 1);
    }

    private static @Nullable InetAddress address(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress socket ? socket.getAddress() : null;
    }
}
