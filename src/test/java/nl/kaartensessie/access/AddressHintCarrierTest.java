package nl.kaartensessie.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import nl.kaartensessie.guard.AddressHints.Hint;
import nl.kaartensessie.guard.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressHintCarrierTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "255.255.255.255", "2001:db8::1", "ffff:ffff:ffff:ffff::1"})
    void rule_2_44_aHintIsReadAsItWasWritten(String address) throws IOException {
        ClientAddress caller = ClientAddress.parse(address).orElseThrow();
        for (Duration takenBack : new Duration[] {null, Duration.ofMillis(1234)}) {
            Hint hint = new Hint("misses", caller, "r_1", takenBack);
            assertThat(AddressHintCarrier.read(AddressHintCarrier.write(hint))).isEqualTo(hint);
        }
    }

    @Test
    void rule_2_44_noAddressCanBeReadOnTheWay() {
        Seal seal = new Seal(Secrets.hash("of these servers"));
        byte[] plain = AddressHintCarrier.write(
                new Hint("misses", ClientAddress.parse("192.0.2.1").orElseThrow(), "", null));
        byte[] sealed = seal.seal(plain);
        assertThat(seal.seal(plain))
                .as("the same hint looks otherwise each time")
                .isNotEqualTo(sealed);
        assertThat(seal.unseal(sealed)).contains(plain);
        assertThat(new Seal(Secrets.hash("of others")).unseal(sealed)).isEmpty();
        sealed[20] ^= 1;
        assertThat(seal.unseal(sealed)).isEmpty();
        assertThat(seal.unseal(new byte[3])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "7", "{\"networks\":[]}", "{\"networks\":[[1,2],[1,2],[1,2],[1,2]]}", "{"})
    void rule_2_44_whatIsNoHintIsNone(String text) {
        assertThatThrownBy(() -> AddressHintCarrier.read(text.getBytes(UTF_8)))
                .isInstanceOfAny(IllegalArgumentException.class, IOException.class);
    }
}
