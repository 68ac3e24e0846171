package nl.kaartensessie.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// Where a call comes from, as far as limits are concerned: an IPv4 address, or the networks around an IPv6
/// address, of which a caller has millions. Kept in memory only; its [#toString] hides it, so that it ends up in
/// no log.
///
/// @param networks from the narrowest on; at least one
public record ClientAddress(List<Network> networks) {

    /// For who cannot be told apart, as on a line without an address. They share one count.
    public static final ClientAddress UNKNOWN = new ClientAddress(List.of(new Network(0, 0)));

    private static final int IPV6_BYTES = 16;

    /// What stands before an IPv4 address within an IPv6 address (RFC 4291, section 2.5.5.2).
    private static final int MAPPED = 0xFFFF;

    /// Longer than any address, with a zone and a port.
    private static final int LONGEST = 100;

    public ClientAddress {
        networks = List.copyOf(networks);
    }

    /// An IPv4 address within an IPv6 address is that IPv4 address.
    public static ClientAddress of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        if (bytes.remaining() < IPV6_BYTES) {
            return new ClientAddress(List.of(Network.ofIpv4(bytes.getInt())));
        }
        long firstHalf = bytes.getLong();
        if (firstHalf == 0 && bytes.getInt() == MAPPED) {
            return new ClientAddress(List.of(Network.ofIpv4(bytes.getInt())));
        }
        return new ClientAddress(
                List.of(Network.narrow(firstHalf), Network.wider(firstHalf), Network.widest(firstHalf)));
    }

    /// Reads an address as proxies write it: `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
    /// Nothing is looked up.
    ///
    /// @return empty for what is no address
    public static Optional<ClientAddress> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.ofLiteral(withoutZone(withoutPort(text)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Network narrowest() {
        return networks.getFirst();
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    @Override
    public String toString() {
        return "ClientAddress[…]";
    }
}
