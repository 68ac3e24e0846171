package nl.kaartensessie.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// An installation as the guide says, behind a proxy at 127.0.0.1 that adds its caller to what the caller sent.
/// Three misses are enough here, as these are not answered slower.
public class BehindAProxy implements QuarkusTestProfile {

    static final int MISSES = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                "kaartensessie.limits.misses-per-minute", Integer.toString(MISSES));
    }
}
