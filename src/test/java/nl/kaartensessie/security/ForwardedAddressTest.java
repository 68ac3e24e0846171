package nl.kaartensessie.security;

import static nl.kaartensessie.security.Callers.caller;
import static nl.kaartensessie.security.Callers.join;
import static nl.kaartensessie.security.Callers.peer;
import static nl.kaartensessie.security.Callers.waits;
import static nl.kaartensessie.support.RoomClient.freshAddress;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which address a guess is counted for, whatever is written in the headers of proxies.
@QuarkusTest
@TestProfile(BehindAProxy.class)
class ForwardedAddressTest {

    private static final int MISSES = BehindAProxy.MISSES;

    @Test
    void rule_2_12_who_hops_from_network_to_network_is_counted_all_the_same() {
        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(i -> join(String.format(Locale.ROOT, "2001:db8:77:%x::1", i << 8), freshWord())
                        .statusCode())
                .toList();

        assertThat(answers.subList(0, 48)).containsOnly(404);
        assertThat(answers.subList(48, 60)).containsOnly(429);
        join("2001:db8:78::1", freshWord()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.18.0.%d, {caller}",
                "203.0.113.%d:80,{caller}:4711",
                "[2001:db8:9:%d::1], unknown , {caller}",
                "garbage%d,,,{caller}",
                "%d, ::ffff:{caller}",
                "127.0.0.1, 127.0.0.%d, {caller} "
            })
    void rule_2_13_what_a_caller_writes_in_the_header_does_not_choose_the_address(String pattern) {
        String caller = caller();
        for (int i = 0; i < MISSES; i++) {
            join(pattern.formatted(i).replace("{caller}", caller), freshWord())
                    .then()
                    .statusCode(404);
        }
        waits(join(pattern.formatted(99).replace("{caller}", caller), freshWord()));
        waits(join(caller, freshWord()));
        // In a header of its own, before that of the proxy.
        waits(RoomClient.join(
                peer().header("X-Forwarded-For", "198.18.0.98").header("X-Forwarded-For", caller),
                Map.of("word", freshWord(), "name", "Sam")));
        waits(RoomClient.join(
                peer().header("X-Forwarded-For", caller).header("Forwarded", "for=198.18.0.97"),
                Map.of("word", freshWord(), "name", "Sam")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.18.0.1", "198.18.0.1, 198.18.0.2", "unknown", ","})
    void rule_2_13_who_is_no_proxy_of_ours_is_believed_nothing(String forwarded) {
        InetAddress stranger = freshAddress();
        String named = caller();
        for (int i = 0; i < MISSES; i++) {
            RoomClient.join(
                            RoomClient.from(stranger).header("X-Forwarded-For", forwarded + i),
                            Map.of("word", freshWord(), "name", "Sam"))
                    .then()
                    .statusCode(404);
        }
        waits(RoomClient.join(
                RoomClient.from(stranger).header("X-Forwarded-For", named),
                Map.of("word", freshWord(), "name", "Sam")));
        join(named, freshWord()).then().statusCode(404);
    }

    @Test
    void rule_2_13_what_is_no_address_breaks_nothing() {
        for (String odd : List.of(
                "",
                ",",
                ",,",
                " , ,",
                ", 10.1.2.3",
                ":80",
                ":80, 10.1.2.3",
                ":",
                "[]:80",
                "unknown",
                "_hidden",
                "\"[2001:db8::1]\"",
                "[2001:db8::1",
                "1.2.3.4:99999",
                "1.2.3.4:port",
                "::1%lo",
                "for=1.2.3.4",
                "1.2.3.4,".repeat(1500),
                "x".repeat(15_000))) {
            assertThat(join(odd, freshWord()).statusCode()).as(odd).isIn(404, 429);
        }
    }
}
