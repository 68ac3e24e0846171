package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The list of what is known of our parts finds what it has to find; [BillOfMaterialsIT] holds the package
/// against it.
class AdvisoriesTest {

    @Test
    void aVersionBeforeTheMendedOneIsFoundAndThatOneIsNot() throws IOException {
        Advisories advisories = Advisories.read();
        assertThat(advisories.of("io.netty:netty-codec-http2", "4.1.130.Final"))
                .contains("CVE-2026-33871 io.netty:netty-codec-http2");
        assertThat(advisories.of("io.netty:netty-codec-http2", "4.1.132.Final"))
                .doesNotContain("CVE-2026-33871 io.netty:netty-codec-http2");
        assertThat(advisories.of("org.postgresql:postgresql", "42.7.9")).hasSize(2);
        assertThat(advisories.of("org.postgresql:postgresql", "42.7.14")).isEmpty();
        assertThat(advisories.of("org.postgresql:postgresql", "42.10.0")).isEmpty();
    }

    @Test
    void itSaysWhenItWasMade() throws IOException {
        assertThat(Advisories.read().checkedOn()).isAfter(LocalDate.parse("2026-11-01"));
    }
}
