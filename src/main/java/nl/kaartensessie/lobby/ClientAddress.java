package nl.kaartensessie.lobby;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as limits are concerned: behind a proxy that is configured as trusted, the
/// address that it forwards. Kept in memory only, and never logged.
public final class ClientAddress {

    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /// An IPv4 address, or the /64 network of an IPv6 address: one household or office has all of it.
    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String host = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
        try {
            // A literal address is only parsed: nothing is looked up.
            return host.contains(":") && InetAddress.getByName(host) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), IPV6_NETWORK_BYTES))
                    : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
