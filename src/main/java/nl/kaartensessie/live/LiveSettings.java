package nl.kaartensessie.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The pace of the live channel (contract sections 5 and 6).
@ConfigMapping(prefix = "kaartensessie.live")
public interface LiveSettings {

    /// Commands a member within [#commandWindow]; three times that closes the connection.
    @WithDefault("20")
    int commands();

    @WithDefault("5S")
    Duration commandWindow();

    /// Between two heartbeats of the server: well under the 60 s after which many office proxies cut a quiet line.
    @WithDefault("20S")
    Duration beat();

    /// How long a client may be silent before it is disconnected.
    @WithDefault("60S")
    Duration silence();

    /// How long a member stays present after their last connection closes, so that a reload does not look like
    /// leaving.
    @WithDefault("5S")
    Duration grace();

    /// Characters that may wait for one reader.
    @WithDefault("262144")
    int outbox();

    /// How long a room stays in memory after its last connection; the log has all of it.
    @WithDefault("10M")
    Duration idle();

    /// Origins that may open the live channel, and no others, such as `https://kaarten.example`. When there are
    /// none: that of the host that was asked.
    Optional<Set<String>> origins();
}
