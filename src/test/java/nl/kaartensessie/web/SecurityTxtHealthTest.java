package nl.kaartensessie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.kaartensessie.support.Management;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SecurityTxtHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "mailto:veilig@voorbeeld.example, 2027-06-01T00:00:00Z, ''",
        "https://voorbeeld.example/meld, 2026-12-23T12:00:00Z, ''",
        "https://voorbeeld.example/meld, 2026-12-23T11:59:00Z, only 29 days ahead",
        "https://voorbeeld.example/meld, 2026-11-24T13:00:00+02:00, only 0 days ahead",
        "mailto:veilig@voorbeeld.example, 2026-11-23T12:00:00Z, has passed",
        "mailto:veilig@voorbeeld.example, 2027-11-24T12:00:00Z, more than a year",
        "http://voorbeeld.example, 2027-06-01T00:00:00Z, neither mailto",
        "veilig@voorbeeld.example, 2027-06-01T00:00:00Z, neither mailto",
        ", 2027-06-01T00:00:00Z, not both set",
        "mailto:veilig@voorbeeld.example, , not both set"
    })
    void warnsInTime(URI contact, OffsetDateTime expires, String warning) {
        Optional<String> told =
                SecurityTxtHealth.warning(Optional.ofNullable(contact), Optional.ofNullable(expires), NOW);
        if (warning.isEmpty()) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told.orElse("")).contains(warning);
        }
    }

    @Test
    void anInstallationThatHasNoneIsReadyAllTheSame() {
        Management.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'security.txt' }.data.warning",
                        containsString("kaartensessie.security.contact"));
    }
}
