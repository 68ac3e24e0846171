package nl.kaartensessie.live.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.time.Duration;

/// Has the system give up lines whose other end takes nothing any more: of itself it goes on trying for a quarter
/// of an hour, and on a stream nothing can be heard that would tell. Linux can be told, and Netty hands it on;
/// Vert.x does so for clients only. Elsewhere nothing happens.
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
