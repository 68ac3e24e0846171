package nl.kaartensessie.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.logging.Level;
import nl.kaartensessie.support.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the identity server sends back without having signed them in.
@QuarkusTest
@TestProfile(WithOidc.class)
class GivenUpTest {

    private static final String SIGN_IN = "/beheer/aanmelden";
    private static final String ABOUT_PEOPLE = "Ada Zonnebloem (ada@voorbeeld.example) zegt nee";

    /// Which address ends it, and what the log had to say of it.
    private record Ending(String address, List<String> log) {}

    @ParameterizedTest
    @ValueSource(strings = {"access_denied", "login_required", "Ada Zonnebloem", "x\r\nERROR alles is stuk"})
    void rule_19_10_who_gives_up_comes_back_in_their_language_and_it_is_no_trouble(String error) {
        Ending ending = givesUp(error);

        assertThat(ending.address()).endsWith("/beheer?taal=en#aanmelden-mislukt");
        assertThat(ending.log())
                .noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"))
                .noneMatch(line -> line.contains("Zonnebloem"))
                .noneMatch(line -> line.contains("alles is stuk"));
    }

    @Test
    void rule_19_10_what_the_operator_has_to_mend_is_a_warning_about_nobody() {
        Ending ending = givesUp("unauthorized_client");

        assertThat(ending.address()).endsWith("/beheer?taal=en#aanmelden-mislukt");
        assertThat(ending.log())
                .filteredOn(line -> line.startsWith("WARN"))
                .singleElement()
                .asString()
                .contains("unauthorized_client");
        assertThat(ending.log()).noneMatch(line -> line.startsWith("ERROR") || line.contains("Zonnebloem"));
    }

    private static Ending givesUp(String error) {
        try (var log = new CapturedLog(Level.FINE)) {
            Response sent = given().redirects().follow(false).get(SIGN_IN + "?taal=en");
            String state = sent.header("Location").replaceFirst(".*[?&]state=([^&]*).*", "$1");
            Response back = given().redirects()
                    .follow(false)
                    .cookies(sent.getCookies())
                    .queryParam("error", error)
                    .queryParam("error_description", ABOUT_PEOPLE)
                    .queryParam("state", state)
                    .get(SIGN_IN);
            assertThat(back.statusCode()).isEqualTo(303);
            return new Ending(back.header("Location"), log.lines());
        }
    }
}
