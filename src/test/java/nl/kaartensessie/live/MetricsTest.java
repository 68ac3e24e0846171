package nl.kaartensessie.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kaartensessie.build.Guide;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.Management;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    private static final Pattern OURS = Pattern.compile("(?m)^(kaartensessie_[a-z_]+)");
    private static final Pattern PATHS = Pattern.compile("uri=\"([^\"]*)\"");

    @Test
    void theGuideTellsOfEveryMetricOfOursAndOfNoOther() {
        RoomClient kim = RoomClient.open();
        try (LiveClient live = kim.live()) {
            live.done("session.start");
            Set<String> shown = metrics(OURS).stream()
                    .map(name -> name.replaceFirst("_(count|sum)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> told = new TreeSet<>(Guide.rows("What is watched").keySet());
            told.removeIf(name -> !name.startsWith("kaartensessie_"));

            assertThat(told).isEqualTo(shown);
        }
    }

    @Test
    void rule_1_7_metricsTellNoRoomAndNothingThatSomebodyTyped() {
        RoomClient kim = RoomClient.open();
        kim.get("").then().statusCode(200);
        given().get("/api/v1/rooms/" + kim.room() + "/live").then().statusCode(426);
        given().patch("/api/v1/rooms/" + kim.room() + "/cards").then().statusCode(405);
        given().options("/api/v1/rooms/" + kim.room()).then().statusCode(405);
        given().get("/sessie/" + kim.room()).then().statusCode(200);
        given().get("/groene-fiets").then().statusCode(404);
        given().post("/groene-fiets").then().statusCode(404);

        Set<String> paths = metrics(PATHS);
        assertThat(paths).contains("/api/v1/rooms/{id}", "/sessie/{room}", "OTHER");
        assertThat(String.join(" ", paths)).doesNotContain(kim.room(), "fiets");
    }

    private static Set<String> metrics(Pattern pattern) {
        return pattern.matcher(Management.get("/q/metrics").asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
