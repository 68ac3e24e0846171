package nl.kaartensessie.security;

import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bounds of a room as its members meet them, over REST and over the live channel.
@QuarkusTest
class RoomLimitsApiTest {

    private static final String FILL = """
            insert into room_event (room_id, seq, at, by, command, events)
            select ?, (select max(seq + jsonb_array_length(events)) - 1 from room_event where room_id = ?) + number, now(), ?, null, ?::jsonb
            from generate_series(1, ?) as number
            """;

    private static final String NOTED = "{\"type\":\"command.noted\",\"answer\":1}";

    @Inject
    DataSource dataSource;

    @Test
    void rule_21_10_theEleventhDeviceWithTheKeyHasToWaitForAPlace() {
        RoomClient kim = RoomClient.open();
        RoomClient last = kim;
        for (int i = 2; i <= 10; i++) {
            last = kim.colleague("Kim " + i);
        }
        Map<String, String> eleventh = Map.of("word", kim.word(), "name", "Kim 11", "facilitatorKey", kim.key());
        assertThat(type(Answers.problem(409, join(anonymous(), eleventh)))).isEqualTo("room-full");

        kim.done("member.remove", "member", last.member());
        join(anonymous(), eleventh).then().statusCode(201);
    }

    @Test
    void rule_21_12_aFullRoomSaysSoToEverybodyAndIsEndedReportedAndErased() throws SQLException {
        RoomClient kim = RoomClient.open();
        RoomClient sam = kim.guest("Sam");
        fill(sam, NOTED, 15_000);

        Response refused = sam.command(Map.of("id", "c1", "type", "chat.send", "text", "Dag"));
        assertThat(type(Answers.problem(409, refused))).isEqualTo("session-full");
        assertThat(refused.<String>path("detail")).contains("beëindigen");
        assertThat(type(Answers.problem(409, sam.rename(Map.of("name", "Samira")))))
                .isEqualTo("session-full");
        assertThat(type(Answers.problem(409, join(anonymous(), Map.of("word", kim.word(), "name", "Noor")))))
                .isEqualTo("session-full");
        try (LiveClient line = sam.live()) {
            assertThat(line.ask("hand.raise").path("refusal").asText()).isEqualTo("session-full");
        }

        assertThat(kim.get("").<Integer>path("state.filling.entries")).isEqualTo(15_000);
        assertThat(kim.get("").<Integer>path("state.filling.limit")).isEqualTo(15_000);
        assertThat(sam.get("").<Object>path("state.filling")).isNull();
        kim.done("session.start");
        kim.done("chat.send", "text", "We ronden af");

        fill(sam, NOTED, 10_000);
        assertThat(type(Answers.problem(409, kim.command(Map.of("id", "c2", "type", "room.lock")))))
                .isEqualTo("session-full");
        kim.done("session.end");
        assertThat(kim.get("/report").<Integer>path("shown.size()")).isEqualTo(1);
        assertThat(kim.erase().statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59", "-999999999-01-01T00:00", "1999-12-31T13:00", "2101-01-01T13:00"})
    void rule_21_17_aStartInAnotherAgeIsRefusedByName(String start) {
        RoomClient kim = RoomClient.open();
        Response refused = kim.command(Map.of("id", "c1", "type", "agenda.set", "start", start));
        assertThat(Answers.problem(400, refused).<String>path("errors[0].field"))
                .isEqualTo("start");
        assertThat(kim.get("/invitation").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1999-12-31", "2101-01-01"})
    void rule_21_17_soIsADateOfALine(String due) {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        Response refused = kim.command(
                Map.of("id", "c1", "type", "outcome.add", "kind", "agreement", "text", "Delen", "due", due));
        assertThat(Answers.problem(400, refused).<String>path("errors[0].field"))
                .isEqualTo("due");
    }

    @Test
    void rule_21_17_whatWasStoredBeforeIsLeftOutAndNothingBreaks() throws SQLException {
        RoomClient kim = RoomClient.open();
        fill(kim, """
                {"type":"agenda.set","variant":"two-hours","start":"+999999999-12-31T23:59","zone":"Europe/Amsterdam",
                 "steps":[{"key":"welcome","minutes":5,"title":"Welkom","text":""}]}
                """, 1);
        fill(
                kim,
                "{\"type\":\"outcome.added\",\"kind\":\"agreement\",\"text\":\"Delen\",\"due\":\"-999999999-01-01\"}",
                1);

        for (String form : new String[] {"application/json", "text/plain"}) {
            assertThat(kim.call()
                            .accept(form)
                            .get(RoomClient.API + "/rooms/" + kim.room() + "/invitation")
                            .statusCode())
                    .isEqualTo(200);
        }
        for (String form : new String[] {"application/json", "text/markdown", "text/html", "text/calendar"}) {
            assertThat(kim.call()
                            .accept(form)
                            .get(RoomClient.API + "/rooms/" + kim.room() + "/report")
                            .statusCode())
                    .as(form)
                    .isEqualTo(200);
        }
        Response room = kim.get("");
        assertThat(room.statusCode()).isEqualTo(200);
        assertThat(room.<Object>path("state.agenda.start")).isNull();
        assertThat(room.<String>path("state.outcomes[0].text")).isEqualTo("Delen");
        kim.live().close();
    }

    @Test
    void rule_21_24_anEmojiTakesFourBytesOverRestToo() {
        RoomClient kim = RoomClient.open();
        kim.done("chat.send", "text", "🙂".repeat(500));
        byte[] with = kim.get("").asByteArray();
        assertThat(new String(with, StandardCharsets.UTF_8)).contains("🙂").doesNotContainIgnoringCase("\\ud83d");
        byte[] news = kim.call()
                .accept("application/json")
                .get(RoomClient.API + "/rooms/" + kim.room() + "/events?since=0&wait=0")
                .asByteArray();
        assertThat(new String(news, StandardCharsets.UTF_8)).contains("🙂").doesNotContainIgnoringCase("\\ud83d");
    }

    /// Writes into the log as a server of before there were limits did.
    private void fill(RoomClient by, String event, int times) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(FILL)) {
            insert.setString(1, by.room());
            insert.setString(2, by.room());
            insert.setString(3, by.member());
            insert.setString(4, "[" + event + "]");
            insert.setInt(5, times);
            assertThat(insert.executeUpdate()).isEqualTo(times);
        }
    }

    private static String type(Response problem) {
        return problem.<String>path("type").replace("urn:kaartensessie:problem:", "");
    }
}
