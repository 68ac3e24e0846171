package nl.kaartensessie.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kaartensessie.process.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in at an identity server, where the service has its place below a path.
class BelowAPathIT {

    private static final String BASE = "/kaarten";
    private static final String SIGN_IN = BASE + "/beheer/aanmelden";

    @TempDir
    Path data;

    @Test
    void rule_27_8_who_signs_in_comes_back_below_it() {
        OidcServer server = new OidcServer();
        server.start();
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("kaartensessie.data-dir", data.toString());
        settings.put("quarkus.http.root-path", BASE);
        try (ServerProcess service = ServerProcess.start(settings)) {
            Response there = unfollowed("").get(SIGN_IN);
            URI asked = URI.create(there.header("Location"));
            assertThat(asked.toString()).startsWith(server.address() + "/authorize?");
            assertThat(asked.getQuery()).contains("redirect_uri=" + service.address() + SIGN_IN + "&");
            assertThat(there.getHeaders().getValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("path=" + BASE));

            Response back = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .formParam("username", "ada")
                    .formParam("claims", "{\"roles\":[\"" + OidcServer.ROLE + "\"]}")
                    .post(asked.toString());
            assertThat(back.header("Location")).startsWith(service.address() + SIGN_IN + "?");
            Response known = unfollowed(cookies(there)).get(back.header("Location"));
            assertThat(known.statusCode()).isIn(302, 303);
            assertThat(known.header("Location")).startsWith(service.address() + BASE + "/beheer");
            Response last = unfollowed(cookies(known)).get(SIGN_IN);
            assertThat(last.header("Location")).isEqualTo(service.address() + BASE + "/beheer");
            unfollowed(cookies(known)).get(BASE + "/api/v1/editor").then().statusCode(200);
        } finally {
            server.stop();
        }
    }

    private static io.restassured.specification.RequestSpecification unfollowed(String cookies) {
        return given().redirects().follow(false).urlEncodingEnabled(false).header("Cookie", cookies);
    }

    private static String cookies(Response answer) {
        return answer.getCookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
