package nl.kaartensessie;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/// Whether the ports that the service listens on are free, asked before anything starts: the framework would find
/// out at the very end, and not say what to set.
final class Ports {

    /// So the system says that an address is another machine's.
    private static final String NOT_OURS = "assign requested address";

    private static final String NO_RIGHT = "ermission denied";

    private Ports() {}

    /// @throws Unavailable with a sentence for the person who started us
    static void requireFree(Config config) {
        // Both at once, as they may be the same.
        try (ServerSocket pages = open(config, "quarkus.http", "0.0.0.0", 8080, "the pages");
                ServerSocket platform = open(config, "quarkus.management", "127.0.0.1", 9000, "health and metrics")) {
            pages.getLocalPort();
            platform.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("A port was opened and cannot be closed", e);
        }
    }

    /// The framework's own defaults are not known yet.
    private static ServerSocket open(Config config, String prefix, String usualHost, int usualPort, String use) {
        String host = config.getOptionalValue(prefix + ".host", String.class).orElse(usualHost);
        int port = config.getOptionalValue(prefix + ".port", Integer.class).orElse(usualPort);
        try {
            return new ServerSocket(port, 1, InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            throw new Unavailable(notOurs(prefix, host), e);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            throw new Unavailable(
                    reason.contains(NOT_OURS) ? notOurs(prefix, host) : refused(prefix, host, port, use, reason), e);
        }
    }

    private static String notOurs(String prefix, String host) {
        return "%s.host is \"%s\", which is no address of this machine (as an environment variable: %s_HOST)."
                .formatted(prefix, host, variable(prefix));
    }

    private static String refused(String prefix, String host, int port, String use, String reason) {
        String why = reason.contains(NO_RIGHT)
                ? "A port below 1024 asks for rights that the service should not have."
                : "Another program has it, or the service runs already.";
        return "port %d on %s, for %s, cannot be opened (%s). %s Choose another port with %s_PORT."
                .formatted(port, host, use, reason, why, variable(prefix));
    }

    private static String variable(String prefix) {
        return prefix.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /// A port cannot be opened.
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
