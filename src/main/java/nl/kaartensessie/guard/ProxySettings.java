package nl.kaartensessie.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What stands in front of the service, beside what Quarkus asks (`quarkus.http.proxy.*`).
@ConfigMapping(prefix = "kaartensessie.proxy")
interface ProxySettings {

    /// How many proxies stand one behind the other. Each adds its caller at the end of the header, so the caller's
    /// address is so many places from the right; whatever stands before it, the caller may have written.
    @WithDefault("1")
    int trustedHops();
}
