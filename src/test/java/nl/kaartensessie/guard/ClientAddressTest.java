package nl.kaartensessie.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1, ' 192.0.2.1 '",
        "192.0.2.1, 192.0.2.1:4711",
        "192.0.2.1, ::ffff:192.0.2.1",
        "192.0.2.1, [::ffff:c000:201]:80",
        "2001:db8::1, [2001:db8::1]",
        "2001:db8::1, [2001:db8::1]:4711",
        "2001:db8::1, 2001:DB8:0:0:0:0:0:1",
        "2001:db8::1, 2001:db8::ffff:ffff:ffff:ffff",
        "fe80::1, fe80::1%eth0",
        "fe80::1, [fe80::1%25eth0]:80",
    })
    void rule_2_13_an_address_is_read_as_proxies_write_it(String one, String other) {
        assertThat(ClientAddress.parse(other)).isPresent().isEqualTo(ClientAddress.parse(one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "_hidden",
                "localhost",
                "kaarten.example",
                "192.0.2.256",
                "192.0.2.1:4711:1",
                "[2001:db8::1",
                "[]",
                ":",
                "2001:db8::1::2",
                "1.2.3.4, 5.6.7.8",
                "\u0000",
                "١٩٢.0.2.1"
            })
    void rule_2_13_what_is_no_address_is_none_and_is_not_looked_up(String written) {
        assertThat(ClientAddress.parse(written)).isEmpty();
        assertThat(ClientAddress.parse(written + "x".repeat(10_000))).isEmpty();
    }

    @Test
    void rule_2_12_an_ipv6_address_is_in_three_networks_each_with_a_higher_limit() {
        ClientAddress address = ClientAddress.parse("2001:db8:1:203:4::5").orElseThrow();
        assertThat(address.networks())
                .containsExactly(
                        new Network(0x20010db800010203L, 64),
                        new Network(0x20010db800010200L, 56),
                        new Network(0x20010db800010000L, 48));
        assertThat(address.networks()).extracting(Network::share).containsExactly(1, 4, 16);
    }

    @Test
    void rule_2_12_an_ipv4_address_is_a_network_of_its_own_however_it_comes() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 203, 0, 113, 9};
        List<Network> alone = List.of(new Network(0xCB007109L, 32));
        assertThat(ClientAddress.of(InetAddress.getByAddress(mapped)).networks())
                .isEqualTo(alone);
        assertThat(ClientAddress.of(Inet6Address.getByAddress(null, mapped, -1)).networks())
                .isEqualTo(alone);
        assertThat(ClientAddress.parse("203.0.113.9").orElseThrow().networks()).isEqualTo(alone);
        assertThat(alone.getFirst().share()).isEqualTo(1);
    }

    @Test
    void rule_1_7_an_address_does_not_show_itself() {
        assertThat(ClientAddress.parse("203.0.113.9").orElseThrow().toString()).doesNotContain("203", "CB00", "113");
    }
}
