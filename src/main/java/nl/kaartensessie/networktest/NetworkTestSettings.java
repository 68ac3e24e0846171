package nl.kaartensessie.networktest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much of the network test is enough: it asks for no token, so it must not be in the way of a session.
@ConfigMapping(prefix = "kaartensessie.network-test")
interface NetworkTestSettings {

    /// Calls a minute from one client address; a test is six. A whole ministry may share one address.
    @WithDefault("600")
    int callsPerMinute();

    /// Open lines of tests at this server.
    @WithDefault("500")
    int lines();

    /// Of these, from one client address.
    @WithDefault("20")
    int linesPerAddress();

    /// A line of a test is closed after so long.
    @WithDefault("15M")
    Duration longest();
}
