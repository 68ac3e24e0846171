package nl.kaartensessie.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is read by `GET` with the token of a member, long polls apart.
@ConfigMapping(prefix = "kaartensessie.reads")
interface ReadSettings {

    /// By one member.
    @WithDefault("60")
    int perMinute();

    /// Of one room, answers that are not taken yet included.
    @WithDefault("10")
    int atOnce();
}
