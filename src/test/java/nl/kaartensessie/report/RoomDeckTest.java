package nl.kaartensessie.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// What a deck says of its length, its e-learning and its tips, as a room hears it.
@QuarkusTest
class RoomDeckTest {

    private static final String DECKS = RoomClient.API + "/decks";
    private static final Map<String, Object> COURSE =
            Map.of("name", "Woo in drie kwartier", "url", "https://leren.example/woo", "minutes", 45, "free", true);

    private final String key = "tips-" + UUID.randomUUID();

    @Test
    void rules_41_1_and_41_2_onlyAFacilitatorGetsTheTips() {
        publish(Map.of(
                "minutes", 90, "course", COURSE, "runsheet", "Kies *samen*.", "tips", Map.of("closing", "Rond af.")));
        RoomClient kim = RoomClient.openWith(key);
        RoomClient bo = kim.guest("Bo");

        Map<String, Object> lead = kim.get("/deck").path("");
        assertThat(lead)
                .containsOnlyKeys("language", "minutes", "course", "tipsHtml", "tips")
                .containsEntry("minutes", 90)
                .containsEntry("course", COURSE)
                .containsEntry("tips", Map.of("closing", "Rond af."));
        assertThat(String.valueOf(lead.get("tipsHtml"))).contains("<em>samen</em>");
        assertThat(bo.get("/deck").<Map<String, Object>>path("")).containsOnlyKeys("language", "minutes", "course");
        assertThat(RoomClient.anonymous()
                        .get(RoomClient.API + "/rooms/" + kim.room() + "/deck")
                        .statusCode())
                .isEqualTo(401);

        Map<String, Object> deck = given().get(DECKS + "/" + key).path("");
        assertThat(deck)
                .containsEntry("minutes", 90)
                .containsEntry("course", COURSE)
                .doesNotContainKeys("tips", "runsheet");
    }

    @Test
    void rule_41_4_aRoomBeginsWithThePlanThatFits_andAFacilitatorsChoiceStays() {
        publish(Map.of("minutes", 90));
        RoomClient kim = RoomClient.openWith(key);
        assertThat(kim.get("").<String>path("state.agenda.variant")).isEqualTo("one-hour");
        assertThat(kim.get("").<List<Integer>>path("state.agenda.steps.minutes"))
                .contains(68);
        kim.done("agenda.set", "start", "2031-12-02T10:00");
        assertThat(kim.get("/invitation").<String>path("text")).contains("van 10:00 tot 11:30 uur");

        kim.done("agenda.set", "variant", "two-hours");
        assertThat(kim.get("/invitation").<String>path("text")).contains("van 10:00 tot 12:00 uur");
        assertThat(RoomClient.openWith("samenwerken").get("").<String>path("state.agenda.variant"))
                .isEqualTo("one-hour");
        assertThat(RoomClient.openWith("actieve-openbaarmaking").get("").<String>path("state.agenda.variant"))
                .isEqualTo("two-hours");
    }

    @Test
    void rule_41_5_theInvitationSaysWhatIsKnownOfTheELearning_andNoMore() {
        publish(Map.of("course", COURSE));
        assertThat(RoomClient.openWith(key).get("/invitation").<String>path("text"))
                .contains("Volg vooraf deze e-learning: Woo in drie kwartier. Die kost je ongeveer 45 minuten."
                        + " Die is gratis. Je vindt hem hier: https://leren.example/woo");
        RoomClient bare = RoomClient.openWith(published(Map.of("eLearning", true)));
        assertThat(bare.get("/invitation").<String>path("text"))
                .contains("Volg vooraf de e-learning over dit onderwerp.\n")
                .doesNotContain("ongeveer", "gratis", "RADIO");
        assertThat(bare.get("/deck").<Map<String, Object>>path("")).containsOnlyKeys("language");
        assertThat(RoomClient.openWith("actieve-openbaarmaking")
                        .get("/invitation")
                        .<String>path("text"))
                .contains("met een quiz, bij RADIO", "gratis voor wie bij het Rijk werkt", "ongeveer een uur")
                .doesNotContain("Die is gratis");
    }

    private void publish(Map<String, Object> more) {
        publish(key, more);
    }

    private static String published(Map<String, Object> more) {
        String other = "tips-" + UUID.randomUUID();
        publish(other, more);
        return other;
    }

    private static void publish(String key, Map<String, Object> more) {
        Map<String, Object> deck = new HashMap<>(more);
        deck.putAll(Map.of(
                "key",
                key,
                "title",
                "Met tips",
                "cards",
                List.of(Map.of("key", "een", "kind", "question", "title", "Een", "text", "En nu?"))));
        Response made = editor().body(deck).post(DECKS);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        editor().post(DECKS + "/" + key + "/versions").then().statusCode(201);
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL)
                .contentType("application/json");
    }
}
