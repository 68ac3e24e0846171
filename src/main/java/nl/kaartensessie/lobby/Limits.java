package nl.kaartensessie.lobby;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is enough (contract section 6).
@ConfigMapping(prefix = "kaartensessie.limits")
interface Limits {

    /// Participants a room; facilitators don't count.
    @WithDefault("60")
    int participants();

    /// Code points a chat line.
    @WithDefault("1000")
    int chatLine();

    /// Wrong words and keys a minute from one client address; three times that also stops who knows the word.
    @WithDefault("10")
    int missesPerMinute();

    /// Rooms opened an hour from one client address. A whole ministry may share one address.
    @WithDefault("2000")
    int roomsPerHour();
}
