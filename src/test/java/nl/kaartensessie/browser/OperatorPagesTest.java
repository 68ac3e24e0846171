package nl.kaartensessie.browser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nl.kaartensessie.support.Department;
import org.junit.jupiter.api.Test;

/// With the operator's settings, the pages speak for the organisation and wear its colours.
@QuarkusTest
@TestProfile(Department.class)
class OperatorPagesTest {

    @Test
    void privacyNamesWhoIsResponsibleAndForHowLong() {
        given().get("/privacy")
                .then()
                .body(containsString("Ministerie van Proeven beheert deze site"))
                .body(containsString("href=\"mailto:hulp@proeven.example\""))
                .body(containsString("href=\"https://proeven.example/privacy\""))
                .body(containsString("na 12 dagen gewist"));
    }

    @Test
    void accessibilityLeadsToTheStatement() {
        given().get("/toegankelijkheid").then().body(containsString("href=\"https://proeven.example/verklaring\""));
    }

    @Test
    void securityTxtFollowsTheRfc() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(equalTo("Contact: mailto:veilig@proeven.example\nExpires: 2027-06-01T00:00:00Z\n"
                        + "Preferred-Languages: nl, en\n"));
    }

    @Test
    void theirELearningIsKnownToThePagesOfASession() {
        given().get("/sessie/r_x")
                .then()
                .body(containsString("data-e-learning=\"https://leren.example/woo?les=1&amp;deel=2\""));
    }

    @Test
    void theThemeIsTheirs() {
        given().get("/").then().body("html.@class", equalTo("ministerie-theme"));
        given().get("/theme.css").then().statusCode(200).body(containsString("--utrecht-link-color: #123456"));
        given().get("/theme/geheim.txt").then().statusCode(404);
        given().get("/theme/..%2Ftheme.css").then().statusCode(404);
    }
}
