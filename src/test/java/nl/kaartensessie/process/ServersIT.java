package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.kaartensessie.process.support.Cluster;
import nl.kaartensessie.process.support.GroupScenario;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.process.support.VirtualMember;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Three services on one database play one room.
class ServersIT {

    private static Cluster cluster;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void startAll() {
        cluster = Cluster.start(
                3,
                Map.of(
                        "kaartensessie.keep.ended",
                        "2S",
                        "kaartensessie.keep.report",
                        "2S",
                        "kaartensessie.keep.sweep",
                        "1s"));
        one = cluster.server(0);
        two = cluster.server(1);
    }

    @AfterAll
    static void stopAll() {
        cluster.close();
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
    void rule_8_17_who_was_at_a_dead_server_is_gone_and_comes_back_at_another() {
        one.use();
        RoomClient kim = RoomClient.open();
        LiveClient atOne = kim.live();
        atOne.snapshot();
        two.use();
        LiveClient atTwo = kim.live();
        atTwo.snapshot();
        ServerProcess third = cluster.server(2).use();
        RoomClient bo = kim.guest("Bo");
        bo.live().snapshot();
        assertThat(atOne.awaitEvent("member.connected").path("member").asText()).isEqualTo(bo.member());
        third.kill();
        assertThat(atOne.awaitEvent("member.disconnected").path("member").asText())
                .isEqualTo(bo.member());
        assertThat(atTwo.awaitEvent("member.disconnected").path("member").asText())
                .isEqualTo(bo.member());
        two.use();
        bo.live().snapshot();
        assertThat(atOne.awaitEvent("member.connected").path("member").asText()).isEqualTo(bo.member());
        third.startAgain();
    }

    @Test
    void rule_2_44_limits_hold_over_all_servers_together() {
        InetAddress office = RoomClient.freshAddress();
        one.use();
        RoomClient kim = RoomClient.open();
        RoomClient bo = kim.guest("Bo");
        RoomClient cas = kim.guest("Cas");
        two.use();
        String others = RoomClient.open().word();
        LiveClient atTwo = kim.live();
        atTwo.snapshot();
        one.use();
        bo.live().snapshot();
        atTwo.awaitEvent("member.connected");

        assertThat(status(office, kim.word())).isEqualTo(201);
        for (int i = 0; i < 10; i++) {
            assertThat(status(office, "bestaat niet " + i)).isEqualTo(404);
        }
        assertThat(status(office, "bestaat niet")).isEqualTo(429);
        // Hints come in the order in which they were said.
        cas.live().snapshot();
        atTwo.awaitEvent("member.connected");
        two.use();
        assertThat(status(office, "bestaat niet")).isEqualTo(429);
        assertThat(status(office, others)).isEqualTo(429);
        assertThat(status(office, kim.word()))
                .as("the room of somebody at this address")
                .isEqualTo(201);
        assertThat(status(RoomClient.freshAddress(), "bestaat niet")).isEqualTo(404);
    }

    private static int status(InetAddress from, String word) {
        return RoomClient.join(RoomClient.from(from), Map.of("word", word, "name", "Wie"))
                .statusCode();
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
        atOne.awaitConnected(bo.member());

        atTwo.done("look", "position", 5);
        JsonNode told = atOne.awaitEvent("member.looking");
        assertThat(told.path("member").asText()).isEqualTo(bo.member());
        assertThat(told.path("position").asInt()).isEqualTo(5);

        two.use();
        LiveClient colleague = kim.live();
        colleague.snapshot();
        one.use();
        // Said to the server that Bo is not connected to.
        bo.done("look", "position", 7);
        assertThat(atOne.awaitEvent("member.looking").path("position").asInt()).isEqualTo(7);
        assertThat(colleague.awaitEvent("member.looking").path("position").asInt())
                .isEqualTo(7);
        two.use();
        JsonNode members = kim.live().snapshot().path("state").path("members");
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
        assertThat(atTwo.closeCode()).isEqualTo(4011);
        two.use();
        kim.get("").then().statusCode(401);
    }

    @Test
    void rule_8_16_while_servers_are_replaced_one_by_one_people_at_all_of_them_play_on() throws Exception {
        List<VirtualMember> team = GroupScenario.during(
                cluster,
                20_261_123,
                () -> cluster.servers().forEach(server -> {
                    server.stop();
                    server.startAgain();
                }));
        // Who had a line was told to come back elsewhere; while a server was away nobody answered there.
        for (VirtualMember player : team) {
            assertThat(player.endings()).isSubsetOf(1012, 1006);
        }
        assertThat(team.getFirst().endings()).contains(1012);
    }

    @Test
    void rule_8_16_a_server_may_be_killed_amid_commands() throws Exception {
        GroupScenario.during(cluster, 9, () -> {
            one.kill();
            one.startAgain();
        });
    }

    @Test
    void rule_8_18_when_a_server_goes_all_its_people_are_back_at_once() {
        one.use();
        List<RoomClient> screens = new ArrayList<>();
        List<RoomClient> rooms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            RoomClient kim = RoomClient.open();
            rooms.add(kim);
            List<RoomClient> members = new ArrayList<>(List.of(kim));
            for (int guest = 0; guest < 4; guest++) {
                members.add(kim.guest("Gast " + guest));
            }
            screens.addAll(members);
            screens.addAll(members);
        }
        assertThat(screens).hasSize(300);
        List<LiveClient> lines = screens.stream().map(RoomClient::live).toList();
        rooms.forEach(kim -> kim.done("chat.send", "text", "voor"));
        one.stop();
        lines.forEach(line -> assertThat(line.closeCode()).isEqualTo(1012));

        two.use();
        rooms.forEach(kim -> kim.done("chat.send", "text", "tussen"));
        List<CompletableFuture<LiveClient>> back = screens.stream()
                .map(screen -> CompletableFuture.supplyAsync(screen::live, Executors.newVirtualThreadPerTaskExecutor()))
                .toList();
        for (int i = 0; i < screens.size(); i++) {
            JsonNode snapshot = back.get(i).join().snapshot();
            assertThat(snapshot.path("state").path("chat").findValuesAsText("text"))
                    .containsExactly("voor", "tussen");
            assertThat(snapshot.path("you").path("id").asText())
                    .isEqualTo(screens.get(i).member());
        }
        rooms.forEach(kim -> kim.done("chat.send", "text", "na"));
        back.forEach(line -> assertThat(
                        line.join().awaitEvent("chat.sent").path("text").asText())
                .isEqualTo("na"));
        back.forEach(line -> line.join().close());
        one.startAgain();
    }

    @Test
    void rule_9_4_a_room_whose_time_is_over_is_erased_once_whoever_does_it() {
        one.use();
        List<RoomClient> ended = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RoomClient kim = RoomClient.open();
            kim.done("session.start");
            kim.done("session.end");
            ended.add(kim);
        }
        String[] ids = ended.stream().map(RoomClient::room).toArray(String[]::new);
        Instant deadline = Instant.now().plusSeconds(30);
        while (cluster.count("select count(*) from room where id = any(?)", (Object) ids) > 0) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        assertThat(cluster.count("select count(*) from room_event where room_id = any(?)", (Object) ids))
                .isZero();
        assertThat(cluster.count("select count(*) from membership where room_id = any(?)", (Object) ids))
                .isZero();
        cluster.servers().forEach(server -> {
            server.use();
            ended.forEach(kim -> kim.get("").then().statusCode(401));
        });
        assertThat(cluster.servers().stream().mapToInt(ServersIT::erased).sum()).isEqualTo(ended.size());
    }

    /// How many rooms this server says to have erased.
    private static int erased(ServerProcess server) {
        return Pattern.compile("Erased (\\d+) rooms")
                .matcher(server.output())
                .results()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .sum();
    }
}
