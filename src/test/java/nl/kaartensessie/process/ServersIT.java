package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import nl.kaartensessie.LiveClient;
import nl.kaartensessie.RoomClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two services on one database play one room.
class ServersIT {

    private static EmbeddedPostgres postgres;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void startBoth() throws IOException {
        postgres = EmbeddedPostgres.start();
        Map<String, String> configuration = Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
        one = ServerProcess.start(configuration);
        two = ServerProcess.start(configuration);
    }

    @AfterAll
    static void stopBoth() throws IOException {
        one.close();
        two.close();
        postgres.close();
    }

    @Test
    void rule_7_2_one_order_for_all_whichever_server_they_are_at() {
        one.use();
        RoomClient kim = RoomClient.open();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        one.use();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        atTwo.awaitEvent("member.connected");

        atOne.done("session.start");
        atTwo.awaitEvent("card.shown");
        int raised = atTwo.done("hand.raise");
        assertThat(atOne.awaitEvent("hand.raised").path("seq").asInt()).isEqualTo(raised);

        // Both write at once: nothing is lost, and both are told the same, in the same order.
        for (int i = 0; i < 15; i++) {
            atOne.send("{\"id\":\"k" + i + "\",\"type\":\"chat.send\",\"text\":\"k" + i + "\"}");
            atTwo.send("{\"id\":\"b" + i + "\",\"type\":\"chat.send\",\"text\":\"b" + i + "\"}");
        }
        for (int i = 0; i < 30; i++) {
            assertThat(atOne.awaitEvent("chat.sent")).isEqualTo(atTwo.awaitEvent("chat.sent"));
        }

        // The same command at the other server is done once.
        int first = bo.done("hand.lower");
        String again = "{\"id\":\"once\",\"type\":\"hand.raise\"}";
        two.use();
        int done = bo.command(again).path("seq");
        bo.done("hand.lower");
        one.use();
        assertThat(bo.command(again).<Integer>path("seq")).isEqualTo(done).isGreaterThan(first);
        assertThat(kim.get("").<java.util.List<?>>path("state.hands")).isEmpty();

        atOne.done("member.remove", "member", bo.member());
        assertThat(atTwo.closeCode()).isEqualTo(4003);
    }

    @Test
    void rule_6_4_who_was_at_a_dead_server_is_gone_and_comes_back_at_another() {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        ServerProcess third = ServerProcess.start(Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres"));
        RoomClient bo = kim.guest("Bo");
        bo.live().snapshot();
        assertThat(atOne.awaitEvent("member.connected").path("member").asText()).isEqualTo(bo.member());
        third.kill();
        assertThat(atOne.awaitEvent("member.disconnected").path("member").asText())
                .isEqualTo(bo.member());
        two.use();
        bo.live().snapshot();
        assertThat(atOne.awaitEvent("member.connected").path("member").asText()).isEqualTo(bo.member());
    }

    @Test
    void rule_6_5_a_facilitator_sees_who_looks_at_another_card_whichever_server_it_was_said_to() {
        one.use();
        RoomClient kim = RoomClient.open();
        two.use();
        RoomClient bo = kim.guest("Bo");
        LiveClient atTwo = bo.live();
        atTwo.snapshot();
        one.use();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        atOne.awaitEvent("member.connected");

        atTwo.done("look", "position", 5);
        JsonNode told = atOne.awaitEvent("member.looking");
        assertThat(told.path("member").asText()).isEqualTo(bo.member());
        assertThat(told.path("position").asInt()).isEqualTo(5);

        // Said to the server that Bo is not connected to.
        bo.done("look", "position", 7);
        assertThat(atOne.awaitEvent("member.looking").path("position").asInt()).isEqualTo(7);
        two.use();
        LiveClient colleague = kim.live();
        JsonNode members = colleague.snapshot().path("state").path("members");
        assertThat(members.findValuesAsText("looking")).containsExactly("7");
        atTwo.done("look");
        assertThat(atOne.awaitEvent("member.looking").has("position")).isFalse();
    }

    @Test
    void rule_9_2_erasing_at_one_closes_at_the_other() {
        one.use();
        RoomClient kim = RoomClient.open();
        two.use();
        LiveClient atTwo = kim.live();
        atTwo.snapshot();
        one.use();
        kim.erase().then().statusCode(204);
        assertThat(atTwo.closeCode()).isEqualTo(4004);
        two.use();
        kim.get("").then().statusCode(401);
    }
}
