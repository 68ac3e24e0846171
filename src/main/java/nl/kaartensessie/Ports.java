package nl.kaartensessie;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/// Whether the ports that the service listens on are free, asked before anything starts: the framework would find out
/// at the very end, and not say what to set.
final class Ports {

    private Ports() {}

    /// @throws Unavailable with a sentence for the person who started us
    static void requireFree(Config config) {
        requireFree(config, "quarkus.http", "0.0.0.0", 8080, "the pages");
        requireFree(config, "quarkus.management", "127.0.0.1", 9000, "health and metrics");
    }

    /// The framework's own defaults are not known yet.
    private static void requireFree(Config config, String prefix, String usualHost, int usualPort, String use) {
        String host = config.getOptionalValue(prefix + ".host", String.class).orElse(usualHost);
        int port = config.getOptionalValue(prefix + ".port", Integer.class).orElse(usualPort);
        if (port == 0) {
            return;
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            free.getLocalPort();
        } catch (IOException e) {
            String setting = prefix.toUpperCase(Locale.ROOT).replace('.', '_');
            throw new Unavailable(
                    "port %d on %s, for %s, cannot be opened (%s). Is it running already? Choose another port with %s_PORT."
                            .formatted(port, host, use, e.getMessage(), setting),
                    e);
        }
    }

    /// A port cannot be opened.
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
