package nl.kaartensessie.live.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.time.Duration;

/// Sets `TCP_USER_TIMEOUT`, so that Linux drops a connection whose peer stops acknowledging. By default that takes a
/// quarter of an hour, and on an event stream nothing else would show it. Vert.x sets it for clients only; other
/// systems have no such option.
///
/// Thread rule: any thread.
public final class TcpUserTimeout {

    /// Of Netty's epoll transport, which is there on Linux only.
    private static final ChannelOption<Integer> PATIENCE_MILLIS =
            ChannelOption.valueOf("io.netty.channel.epoll.EpollChannelOption#TCP_USER_TIMEOUT");

    private TcpUserTimeout() {}

    public static void watch(Channel line, Duration patience) {
        line.config().setOption(PATIENCE_MILLIS, Math.toIntExact(patience.toMillis()));
    }
}
