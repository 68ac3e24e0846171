package nl.kaartensessie.deck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.deck.CardFeedback.OnCard;
import nl.kaartensessie.deck.CardFeedback.Used;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.MovableClock;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What groups send back, from the end of a session to the desk of who makes its deck.
@QuarkusTest
class CardFeedbackTest {

    @Inject
    FeedbackDesk desk;

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    private final EditorApi api = new EditorApi("proef-" + UUID.randomUUID());

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void rules_37_1_to_37_7_from_the_end_of_a_session_to_the_desk() {
        RoomClient kim = started();
        RoomClient sam = kim.guest("Sam");
        List<String> order = kim.get("/cards").path("key");
        Answers.problem(409, kim.get("/card-feedback"));
        kim.done("card.mark", "position", 2, "mark", "skipped");
        kim.done("card.show", "position", 3);
        sam.done("outcome.add", "kind", "agreement", "text", "Delen", "position", 3);
        kim.done("card.add", "kind", "question", "title", "Camera uit", "text", "Vraag je ernaar?");
        kim.done("session.end");

        Answers.problem(403, sam.get("/card-feedback"));
        Answers.problem(403, send(sam.call(), sam, card(order.getFirst(), "shown")));
        Answers.problem(401, send(RoomClient.anonymous(), kim, card(order.getFirst(), "shown")));
        Response offer = kim.get("/card-feedback");
        offer.then()
                .statusCode(200)
                .body("left", equalTo(3))
                .body("cards", hasSize(3))
                .body("cards.find { it.key == '%s' }.used".formatted(order.get(0)), equalTo("shown"))
                .body("cards.find { it.key == '%s' }.minutes".formatted(order.get(0)), equalTo(1))
                .body("cards.find { it.key == '%s' }.used".formatted(order.get(1)), equalTo("skipped"))
                .body("cards.find { it.key == '%s' }".formatted(order.get(1)), not(hasKey("minutes")))
                .body("cards.find { it.key == '%s' }.used".formatted(order.get(2)), equalTo("discussed"))
                .body("ownCases", equalTo(List.of(Map.of("title", "Camera uit", "text", "Vraag je ernaar?"))));
        assertThat(offer.<List<String>>path("cards.title")).isSorted();

        Map<String, Object> sent = Map.of(
                "cards",
                List.of(
                        Map.of(
                                "key",
                                order.get(2),
                                "used",
                                "discussed",
                                "minutes",
                                12,
                                "verdict",
                                "good",
                                "words",
                                "Hier ging het over."),
                        card(order.get(1), "skipped")),
                "ownCases",
                List.of(Map.of("title", "Camera uit", "text", "Vraag je ernaar?")));
        assertThat(send(kim.call(), kim, sent).statusCode()).isEqualTo(204);

        Answers.problem(401, given().get(api.path() + "/feedback"));
        Response seen = feedback();
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        seen.then()
                .body("cards", hasSize(2))
                .body("cards.find { it.key == '%s' }.discussed".formatted(order.get(2)), equalTo(1))
                .body("cards.find { it.key == '%s' }.minutes".formatted(order.get(2)), equalTo(12))
                .body("cards.find { it.key == '%s' }.good".formatted(order.get(2)), equalTo(1))
                .body("cards.find { it.key == '%s' }.skipped".formatted(order.get(1)), equalTo(1))
                .body("cards.find { it.key == '%s' }.remarks".formatted(order.get(1)), hasSize(0))
                .body("ownCases[0].title", equalTo("Camera uit"))
                .body("ownCases[0].version", equalTo(1));
        assertThat(seen.asString()).doesNotContain(kim.room(), kim.member(), "Kim", "Sam", "Delen");

        String path = "cards.find { it.key == '%s' }".formatted(order.get(2));
        assertThat(remove(seen.path(path + ".remarks[0].id"))).isEqualTo(204);
        assertThat(remove(seen.path("ownCases[0].id"))).isEqualTo(204);
        assertThat(remove(seen.path("ownCases[0].id"))).as("gone already").isEqualTo(204);
        feedback()
                .then()
                .body(path + ".remarks", hasSize(0))
                .body(path + ".discussed", equalTo(1))
                .body(path + ".good", equalTo(1))
                .body("ownCases", hasSize(0));
        kim.get("/card-feedback").then().body("left", equalTo(2));
    }

    @Test
    void rule_37_3_nothing_that_is_kept_names_a_room_a_member_or_a_moment() {
        assertThat(columns("card_feedback"))
                .containsExactlyInAnyOrder(
                        "id", "deck", "version", "day", "card", "used", "minutes", "verdict", "title", "words");
        RoomClient kim = ended();
        String card = kim.get("/cards").path("key[0]");
        send(kim.call(), kim, card(card, "shown"));
        kim.erase();
        feedback().then().body("cards", hasSize(1));
    }

    @Test
    void rule_37_4_three_times_a_room_and_each_once_under_its_name() {
        RoomClient kim = ended();
        String card = kim.get("/cards").path("key[0]");
        String key = "\"" + UUID.randomUUID() + "\"";
        for (int i = 0; i < 2; i++) {
            assertThat(send(kim.call().header("Idempotency-Key", key), kim, card(card, "shown"))
                            .statusCode())
                    .isEqualTo(204);
        }
        feedback().then().body("cards[0].shown", equalTo(1));
        Answers.problem(422, send(kim.call().header("Idempotency-Key", key), kim, card(card, "skipped")));
        Answers.problem(400, send(kim.call().header("Idempotency-Key", "kort"), kim, card(card, "shown")));
        for (int i = 0; i < 2; i++) {
            assertThat(send(kim.call(), kim, card(card, "shown")).statusCode()).isEqualTo(204);
        }
        Answers.problem(409, send(kim.call(), kim, card(card, "shown")));
        assertThat(send(kim.call().header("Idempotency-Key", key), kim, card(card, "shown"))
                        .statusCode())
                .as("it was sent")
                .isEqualTo(204);
        kim.get("/card-feedback").then().body("left", equalTo(0));
        feedback().then().body("cards[0].shown", equalTo(3));
    }

    @Test
    void rule_37_5_what_is_wrong_is_told_by_its_field_and_nothing_is_sent() {
        RoomClient kim = ended();
        Response refused = send(kim.call(), kim, card("onbekend", "shown"));
        Answers.problem(400, refused);
        assertThat(refused.<List<String>>path("errors.field")).containsExactly("cards[0].key");
        Answers.problem(400, send(kim.call(), kim, Map.of()));
        kim.get("/card-feedback").then().body("left", equalTo(3));
        feedback().then().body("cards", hasSize(0));
    }

    @Test
    void rule_37_6_a_thousand_entries_of_a_deck_and_no_longer_than_180_days() {
        api.create(EditorApi.card("een"));
        CardFeedback much =
                new CardFeedback(Collections.nCopies(1_001, new OnCard("een", Used.SHOWN, null, null, "")), List.of());
        QuarkusTransaction.requiringNew().run(() -> desk.take(api.key(), 1, much));
        assertThat(desk.of(api.key())).hasSize(1_000);
        clock.pass(Duration.ofDays(179));
        desk.forget();
        assertThat(desk.of(api.key())).hasSize(1_000);
        clock.pass(Duration.ofDays(2));
        desk.forget();
        assertThat(desk.of(api.key())).isEmpty();
    }

    @Test
    void rule_37_8_a_room_to_practise_in_sends_nothing() {
        RoomClient kim = RoomClient.practise();
        kim.done("session.start");
        kim.done("session.end");
        kim.get("/card-feedback")
                .then()
                .statusCode(200)
                .body("left", equalTo(0))
                .body("cards", hasSize(0))
                .body("ownCases", hasSize(0));
        String card = kim.get("/cards").path("key[0]");
        Answers.problem(404, send(kim.call(), kim, card(card, "discussed")));
    }

    private RoomClient started() {
        api.create(EditorApi.card("een"), EditorApi.card("twee"), EditorApi.card("drie"));
        api.publish();
        RoomClient kim = RoomClient.openWith(api.key());
        kim.done("session.start");
        return kim;
    }

    private RoomClient ended() {
        RoomClient kim = started();
        kim.done("session.end");
        return kim;
    }

    private static Map<String, Object> card(String key, String used) {
        return Map.of("key", key, "used", used);
    }

    private static Response send(RequestSpecification caller, RoomClient room, Map<String, Object> body) {
        Map<String, Object> sent = body.containsKey("key") ? Map.of("cards", List.of(body)) : body;
        return caller.body(sent).post(RoomClient.API + "/rooms/" + room.room() + "/card-feedback");
    }

    private Response feedback() {
        return api.editor().get(api.path() + "/feedback");
    }

    private int remove(String remark) {
        return api.editor().delete(api.path() + "/remarks/" + remark).statusCode();
    }

    private List<String> columns(String table) {
        return database.createNativeQuery(
                        "select cast(column_name as text) from information_schema.columns where table_name = :table",
                        String.class)
                .setParameter("table", table)
                .getResultStream()
                .map(Object::toString)
                .toList();
    }
}
