package nl.kaartensessie.access;

import io.smallrye.config.SmallRyeConfigBuilder;

/// The limits of an installation that sets none.
final class DefaultLimits {

    static final LimitSettings LIMITS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LimitSettings.class)
            .build()
            .getConfigMapping(LimitSettings.class);

    private DefaultLimits() {}
}
