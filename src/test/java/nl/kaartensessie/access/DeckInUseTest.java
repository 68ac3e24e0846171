package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.RoomClient;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// A room goes on with the version of the deck that it was opened with, whatever editors do meanwhile.
@QuarkusTest
class DeckInUseTest {

    private static final String DECKS = RoomClient.API + "/decks";

    private final String key = "proef-" + UUID.randomUUID();
    private final String deck = DECKS + "/" + key;

    @Test
    void rule_19_9_a_room_keeps_its_version_when_another_is_published() {
        RoomClient room = roomOfFirstVersion();
        put("Tweede tekst.");
        editor().post(deck + "/versions").then().statusCode(201);

        itIsTheFirstVersion(room);
        RoomClient another = RoomClient.join(open(), "Sam");
        assertThat(another.get("/cards").<List<String>>path("text")).containsOnly("Tweede tekst.");
        assertThat(another.get("").<Integer>path("room.deckVersion")).isEqualTo(2);
    }

    @Test
    void rule_19_9_a_room_keeps_its_version_when_the_deck_is_deleted() {
        RoomClient room = roomOfFirstVersion();
        editor().header("If-Match", tag()).delete(deck).then().statusCode(204);

        Answers.problem(404, RoomClient.anonymous().get(deck));
        Answers.badInput(RoomClient.open(RoomClient.anonymous(), wish(RoomClient.freshWord())), "deck");
        itIsTheFirstVersion(room);
        itIsTheFirstVersion(room.guest("Bo"));
        room.done("session.start");
        room.done("card.show", "position", 2);
        assertThat(room.get("/report").<List<Map<String, ?>>>path("shown")).hasSize(2);
    }

    @Test
    void rule_19_9_a_deleted_deck_that_comes_back_goes_on_counting() {
        RoomClient room = roomOfFirstVersion();
        editor().header("If-Match", tag()).delete(deck).then().statusCode(204);
        editor().body(content("Nieuw begin.")).post(DECKS + "/imports").then().statusCode(201);
        Response published = editor().post(deck + "/versions");

        assertThat(published.<Integer>path("version")).isEqualTo(2);
        assertThat(editor().get(deck + "/versions").<List<Integer>>path("version"))
                .containsExactly(2);
        itIsTheFirstVersion(room);
    }

    private RoomClient roomOfFirstVersion() {
        editor().body(content("Eerste tekst.")).post(DECKS).then().statusCode(201);
        editor().post(deck + "/versions").then().statusCode(201);
        String word = RoomClient.freshWord();
        Response opened = RoomClient.open(RoomClient.anonymous(), wish(word));
        return new RoomClient(
                word,
                opened.path("facilitatorKey"),
                opened.path("room.id"),
                opened.path("member.id"),
                opened.path("token"));
    }

    private static void itIsTheFirstVersion(RoomClient room) {
        assertThat(room.get("").<Integer>path("room.deckVersion")).isEqualTo(1);
        assertThat(room.get("/cards").<List<String>>path("text")).hasSize(2).containsOnly("Eerste tekst.");
        assertThat(room.get("/factsheet").<String>path("text")).isEqualTo("Eerste tekst.");
    }

    private String open() {
        String word = RoomClient.freshWord();
        RoomClient.open(RoomClient.anonymous(), wish(word)).then().statusCode(201);
        return word;
    }

    private Map<String, Object> wish(String word) {
        return Map.of("word", word, "name", "Kim", "deck", key);
    }

    private void put(String text) {
        editor().header("If-Match", tag()).body(content(text)).put(deck).then().statusCode(200);
    }

    private String tag() {
        return editor().get(deck).header("ETag");
    }

    private Map<String, Object> content(String text) {
        return Map.of(
                "key",
                key,
                "title",
                "Proef",
                "factsheet",
                text,
                "cards",
                List.of(card("een", text), card("twee", text)));
    }

    private static Map<String, Object> card(String key, String text) {
        return Map.of("key", key, "kind", "question", "title", key, "text", text, "explanation", text);
    }

    private static RequestSpecification editor() {
        return RoomClient.anonymous().header("Authorization", "Bearer " + TestInstallation.CREDENTIAL);
    }
}
