package nl.kaartensessie.oidc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// An installation with an identity server and a credential.
public class WithOidc implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Running.class));
    }

    /// The same, but the identity server is down when the service starts.
    public static final class Down extends WithOidc {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Stopped.class));
        }
    }

    /// Hands the server to the tests.
    public static class Stopped implements QuarkusTestResourceLifecycleManager {

        final OidcServer server = new OidcServer();

        @Override
        public Map<String, String> start() {
            return server.settings();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(OidcServer.class));
        }

        @Override
        public void stop() {
            // Whoever started it stops it.
        }
    }

    public static final class Running extends Stopped {

        @Override
        public Map<String, String> start() {
            server.start();
            return super.start();
        }

        @Override
        public void stop() {
            server.stop();
        }
    }
}
