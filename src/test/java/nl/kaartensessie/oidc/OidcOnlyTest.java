package nl.kaartensessie.oidc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// The operator has switched the credential off.
@QuarkusTest
@TestProfile(OidcOnlyTest.WithoutCredential.class)
class OidcOnlyTest {

    public static final class WithoutCredential extends WithOidc {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>();
            settings.put("kaartensessie.editor.credential-accepted", "false");
            settings.put("kaartensessie.editor.role", "kaartenmaker");
            return settings;
        }
    }

    OidcServer server;

    @Test
    void rule_19_1_only_the_identity_server_makes_editors() {
        Answers.problem(
                401,
                given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                        .get("/api/v1/editor"));
        String token = server.token("ada", OidcServer.CLIENT, Map.of("roles", "kaartenmaker"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/editor")
                .then()
                .statusCode(200);
        Answers.problem(
                403,
                given().header("Authorization", "Bearer " + server.token("ada")).get("/api/v1/editor"));
    }

    @Test
    void rule_19_7_the_pages_for_editors_ask_for_no_credential() {
        given().get("/beheer").then().body(containsString("data-sign-in")).body(not(containsString("data-credential")));
    }

    @Test
    void rule_19_7_the_privacy_page_tells_editors_of_their_cookie() {
        given().get("/privacy").then().body(containsString("Je krijgt dan één cookie"));
    }
}
