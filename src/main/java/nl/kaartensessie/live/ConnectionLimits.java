package nl.kaartensessie.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many connections one member and one room may have at this server, over all transports, and how fast.
@ConfigMapping(prefix = "kaartensessie.connections")
public interface ConnectionLimits {

    /// Of one member; of who opens one more, the oldest closes.
    @WithDefault("6")
    int perMember();

    /// Of one room; of who has most then, the oldest closes. Everybody keeps one.
    @WithDefault("300")
    int perRoom();

    /// WebSockets and streams that one member opens within a minute. A proxy that cuts all of six windows every
    /// twenty seconds takes about forty.
    @WithDefault("120")
    int opensPerMinute();

    /// Long polls of one member at once; of who asks one more, the oldest is answered.
    @WithDefault("3")
    int polls();

    /// Long polls of one member within a second.
    @WithDefault("10")
    int pollsPerSecond();

    /// Frames of any kind that may come in over one WebSocket within the window of commands: heartbeats, pings and
    /// parts of messages among them.
    @WithDefault("200")
    int frames();
}
