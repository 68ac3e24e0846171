package nl.kaartensessie.lobby;

import io.smallrye.config.SmallRyeConfigBuilder;

/// The limits of an installation that sets none.
final class DefaultLimits {

    static final Limits LIMITS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(Limits.class)
            .build()
            .getConfigMapping(Limits.class);

    private DefaultLimits() {}
}
