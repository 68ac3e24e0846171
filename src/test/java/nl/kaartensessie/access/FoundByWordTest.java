package nl.kaartensessie.access;

import static nl.kaartensessie.support.RoomClient.anonymous;
import static nl.kaartensessie.support.RoomClient.freshWord;
import static nl.kaartensessie.support.RoomClient.join;
import static nl.kaartensessie.support.RoomClient.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.kaartensessie.room.CardOrder;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.support.Answers;
import nl.kaartensessie.support.AtOnce;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Which room a word opens, however it is typed, and whichever version of the service opened the room.
@QuarkusTest
class FoundByWordTest {

    @Inject
    RoomTable rooms;

    @Inject
    DataSource dataSource;

    private final String some = UUID.randomUUID().toString().replace("-", "");

    @Test
    void rule_1_8_spaces_and_letters_that_people_mix_make_no_other_room() {
        String room = open(anonymous(), Map.of("word", "Blauwe Fiets " + some))
                .then()
                .statusCode(201)
                .extract()
                .path("room.id");
        for (String typed : List.of("blauwefiets" + some, "BLAUWE-FIETS" + some, "bl auwe fi ets_" + some)) {
            assertThat(join(anonymous(), Map.of("word", typed, "name", "Sam")).<String>path("room.id"))
                    .isEqualTo(room);
            Answers.problem(409, open(anonymous(), Map.of("word", typed)));
        }
        open(anonymous(), Map.of("word", "blauwe fietsen " + some)).then().statusCode(201);
    }

    @Test
    void rule_1_6_of_many_who_open_spellings_of_one_word_at_once_one_wins() {
        List<Integer> statuses = AtOnce.get(
                8,
                i -> open(
                                anonymous(),
                                Map.of(
                                        "word",
                                        "rode " + " ".repeat(i % 2) + some.substring(0, i) + " " + some.substring(i)))
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void rule_1_8_the_order_is_still_that_of_the_word_as_it_was_typed_when_opening() {
        SecretWord apart = word("groene fiets");
        SecretWord together = word("groenefiets");
        List<CardOrder.Placed> deck = IntStream.range(0, 20)
                .mapToObj(i -> new CardOrder.Placed("kaart-" + i, false, false))
                .toList();
        assertThat(apart.squeezed()).isEqualTo(together.squeezed());
        assertThat(CardOrder.of(apart, deck)).isNotEqualTo(CardOrder.of(together, deck));
    }

    @Test
    void rule_1_9_a_room_of_an_older_server_is_found_and_its_word_not_shared() throws SQLException {
        RoomId apart = openedByAnOlderServer("blauwe fiets " + some);
        RoomId together = openedByAnOlderServer("rodefiets" + some);

        assertThat(find("Blauwe-Fiets " + some)).contains(apart);
        assertThat(find("blauwefiets" + some)).as("cannot be known").isEmpty();
        assertThat(find("rode fiets " + some)).contains(together);
        assertThat(find("rodefiets" + some)).contains(together);

        assertThat(insert("blauwe fiets " + some)).isEmpty();
        assertThat(insert("rode fiets " + some)).isEmpty();
        assertThat(insert("rodefiets" + some)).isEmpty();
        // What is typed without its spaces is another word as long as the older room lives.
        RoomId newer = insert("blauwefiets" + some).orElseThrow();
        assertThat(find("blauwefiets" + some)).contains(newer);
        assertThat(find("blauwe fiets " + some)).contains(apart);
        assertThat(find("blau wefiets" + some)).contains(newer);
    }

    @Test
    void rule_1_9_an_older_server_finds_a_newer_room_as_it_was_typed_and_frees_its_word_at_the_end()
            throws SQLException {
        String typed = "gele straße " + some;
        RoomId room = insert(typed).orElseThrow();
        assertThat(foundByAnOlderServer(typed)).contains(room.value());
        assertThat(foundByAnOlderServer("gelestrasse" + some)).isEmpty();

        update("update room set ended_at = now(), word_hash = null where id = ?", room.value());

        assertThat(find(typed)).isEmpty();
        assertThat(find("gelestrasse" + some)).isEmpty();
        assertThat(insert("gele strasse " + some)).isPresent();
    }

    @Test
    void rule_2_6_at_the_end_nothing_of_the_word_stays_in_the_row() throws SQLException {
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        kim.done("session.end");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select coalesce(word_hash, squeezed_hash) from room where id = ?")) {
            statement.setString(1, kim.room());
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).isNull();
        }
        open(anonymous(), Map.of("word", kim.word().replace(" ", ""))).then().statusCode(201);
    }

    @Test
    void rule_1_2_a_word_is_as_long_as_its_normal_form() {
        Answers.badInput(open(anonymous(), Map.of("word", "ab")), "word");
        Answers.badInput(join(anonymous(), Map.of("word", "ß", "name", "Sam")), "word");
        open(anonymous(), Map.of("word", freshWord().replace(" ", ""))).then().statusCode(201);
    }

    private RoomId openedByAnOlderServer(String typed) throws SQLException {
        RoomId room = Secrets.roomId();
        update(
                "insert into room (id, word_hash, key_hash, opened_at, used_at) values (?, ?, ?, now(), now())",
                room.value(),
                Secrets.hash(word(typed).normalForm()),
                new byte[] {1});
        return room;
    }

    private Optional<String> foundByAnOlderServer(String typed) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id from room where word_hash = ?")) {
            statement.setBytes(1, Secrets.hash(word(typed).normalForm()));
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private Optional<RoomId> find(String typed) {
        return rooms.find(word(typed)).map(RoomRow::id);
    }

    private Optional<RoomId> insert(String typed) {
        RoomId room = Secrets.roomId();
        return rooms.insert(room, word(typed), Secrets.facilitatorKey(), Instant.now())
                ? Optional.of(room)
                : Optional.empty();
    }

    private static SecretWord word(String typed) {
        return SecretWord.of(typed).orElseThrow();
    }
}
