package nl.kaartensessie.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many connections the server takes, and how long it waits for them.
@ConfigMapping(prefix = "kaartensessie.http")
interface HttpLineSettings {

    /// For the first request line and headers on a new connection, and for each body behind its headers.
    @WithDefault("20S")
    Duration request();

    /// For another request, once one is answered. Longer than proxies keep a connection that nobody uses.
    @WithDefault("2M")
    Duration idle();

    /// For who takes nothing of what is sent to them, over whichever transport.
    @WithDefault("60S")
    Duration untaken();

    /// What may wait for all who take nothing, together; beyond it those with most are cut.
    @WithDefault("100M")
    MemorySize waiting();

    /// Open connections of this server.
    @WithDefault("30000")
    int connections();

    /// The same from one address. Not behind a proxy, as all come from there then.
    @WithDefault("2000")
    int connectionsPerAddress();
}
