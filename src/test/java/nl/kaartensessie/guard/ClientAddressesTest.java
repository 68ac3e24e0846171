package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private static final SocketAddress PEER = SocketAddress.inetSocketAddress(4711, "10.0.0.1");

    /// What Quarkus makes of a header that it believes.
    private static final SocketAddress FIRST = SocketAddress.inetSocketAddress(4711, "198.51.100.1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 192.0.2.1                        | 10.0.0.1
                    1 | 192.0.2.1                        | 192.0.2.1
                    1 | 198.51.100.1, 192.0.2.1          | 192.0.2.1
                    1 | 198.51.100.1,192.0.2.1 , 2001:db8::7 | 2001:db8::7
                    2 | 198.51.100.1, 192.0.2.1, 10.0.0.2 | 192.0.2.1
                    2 | 198.51.100.1, 192.0.2.1:80, 10.0.0.2:80 | 192.0.2.1
                    3 | 198.51.100.1, 192.0.2.1, 10.0.0.3, 10.0.0.2 | 192.0.2.1
                    2 | 192.0.2.1                        | 192.0.2.1
                    9 | 192.0.2.1, 10.0.0.2              | 192.0.2.1
                    1 | 192.0.2.1, unknown               | 10.0.0.1
                    1 | 192.0.2.1,                       | 10.0.0.1
                    2 | ,,                               | 10.0.0.1
                    """)
    void rule_2_13_the_caller_is_so_many_places_from_the_right(int hops, String header, String caller) {
        assertThat(of(addresses(hops, true, false), FIRST, Map.of("X-Forwarded-For", header)))
                .isEqualTo(address(caller));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | for=192.0.2.1                                     | 192.0.2.1
                    1 | for=198.51.100.1, For="192.0.2.1:47";proto=https  | 192.0.2.1
                    1 | for="evil, by=x;for=192.0.2.1                     | 192.0.2.1
                    1 | proto=https ; for="[2001:db8::7]:4711";by=10.0.0.1 | 2001:db8::7
                    2 | for=198.51.100.1, for=192.0.2.1, for=10.0.0.2     | 192.0.2.1
                    1 | for=192.0.2.1, for=_hidden                        | 10.0.0.1
                    1 | for=192.0.2.1, proto=https                        | 10.0.0.1
                    1 | for=192.0.2.1, xfor=192.0.2.2                     | 10.0.0.1
                    """)
    void rule_2_13_the_standard_header_is_read_where_it_alone_is_allowed(int hops, String header, String caller) {
        Map<String, String> headers = Map.of("Forwarded", header, "X-Forwarded-For", "198.51.100.9");
        assertThat(of(addresses(hops, true, true), FIRST, headers)).isEqualTo(address(caller));
    }

    @Test
    void rule_2_13_from_who_is_not_trusted_nothing_is_believed() {
        Map<String, String> headers = Map.of("X-Forwarded-For", "192.0.2.1");
        assertThat(of(addresses(1, true, false), PEER, headers)).isEqualTo(address("10.0.0.1"));
        assertThat(of(addresses(1, false, false), FIRST, headers)).isEqualTo(address("10.0.0.1"));
        assertThat(of(addresses(1, true, false), FIRST, Map.of())).isEqualTo(address("10.0.0.1"));
    }

    private static ClientAddress of(ClientAddresses addresses, SocketAddress remote, Map<String, String> headers) {
        HttpConnection connection = proxy(HttpConnection.class, Map.of("remoteAddress", PEER));
        MultiMap map = MultiMap.caseInsensitiveMultiMap();
        headers.forEach(map::add);
        return addresses.of(proxy(
                HttpServerRequest.class, Map.of("connection", connection, "remoteAddress", remote, "headers", map)));
    }

    private static ClientAddresses addresses(int hops, boolean forwarding, boolean standard) {
        return new ClientAddresses(() -> hops, forwarding, standard, Optional.of(!standard));
    }

    private static ClientAddress address(String written) {
        return ClientAddress.parse(written).orElseThrow();
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
