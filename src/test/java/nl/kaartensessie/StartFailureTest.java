package nl.kaartensessie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartFailureTest {

    static Stream<IOException> takenPorts() {
        return Stream.of(
                new BindException("Address already in use"),
                // As Netty has it on Linux.
                new IOException("bind(..) failed with error(-98): Address already in use"));
    }

    /// One that was free when we looked, a few seconds ago.
    @ParameterizedTest
    @MethodSource("takenPorts")
    void rule_24_2_a_port_that_was_taken_meanwhile_is_told_with_what_to_set(IOException taken) {
        assertThat(StartFailure.sentence(new IllegalStateException("No start", new CompletionException(taken))))
                .isEqualTo("a port cannot be opened (" + taken.getMessage()
                        + "). Another program has it: see quarkus.http.port and quarkus.management.port.");
    }
}
