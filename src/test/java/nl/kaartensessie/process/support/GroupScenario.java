package nl.kaartensessie.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;

/// A team in one room, spread over all servers and transports, that writes from all sides while something happens
/// to the servers. Afterwards everything that was acknowledged is there, once, and everybody knows the same room.
public final class GroupScenario {

    private static final int PATIENCE_SECONDS = 60;

    private GroupScenario() {}

    /// @param seed of what they do
    /// @return the team, for what else is to be seen
    public static List<VirtualMember> during(Cluster cluster, long seed, Runnable fault) throws Exception {
        cluster.server(0).use();
        RoomClient kim = RoomClient.open();
        kim.done("session.start");
        List<VirtualMember> team = new ArrayList<>();
        for (VirtualMember.Transport transport : VirtualMember.Transport.values()) {
            for (int server = 0; server < cluster.servers().size(); server++) {
                RoomClient member = team.isEmpty() ? kim : kim.guest("Gast " + team.size());
                team.add(new VirtualMember(
                        member, transport, cluster.addresses(), server, seed + team.size(), Recorder.NONE));
            }
        }
        write(team, seed, fault);
        agree(cluster, team);
        team.forEach(VirtualMember::close);
        return team;
    }

    private static void write(List<VirtualMember> team, long seed, Runnable fault) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Future<?>> writing = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (VirtualMember player : team) {
                    Random random = new Random(seed + writing.size());
                    writing.add(writers.submit(() -> {
                        for (int i = 0; goesOn.get(); i++) {
                            assertThat(player.give("p" + i, command(player.member(), i, random)))
                                    .isEqualTo(200);
                            player.awaitNews();
                        }
                        return null;
                    }));
                }
                fault.run();
            } finally {
                goesOn.set(false);
            }
        }
        for (Future<?> writer : writing) {
            writer.get();
        }
    }

    private static String command(RoomClient member, int i, Random random) {
        if (member.key() != null && random.nextInt(3) == 0) {
            return "\"card.show\",\"position\":" + (1 + random.nextInt(20));
        }
        return switch (random.nextInt(5)) {
            case 0 -> "\"hand.raise\"";
            case 1 -> "\"hand.lower\"";
            case 2 -> "\"member.away\"";
            case 3 -> "\"member.back\"";
            default -> "\"chat.send\",\"text\":\"" + member.member() + " " + i + "\"";
        };
    }

    private static void agree(Cluster cluster, List<VirtualMember> team) {
        RoomClient kim = team.getFirst().member();
        for (VirtualMember player : team) {
            cluster.servers().forEach(server -> {
                server.use();
                awaitAgreement(player);
            });
            player.isFine();
        }
        Map<Long, ObjectNode> told = new TreeMap<>();
        for (VirtualMember player : team) {
            player.events()
                    .forEach((seq, event) -> assertThat(event).isEqualTo(told.computeIfAbsent(seq, key -> event)));
        }
        assertThat(told).hasSizeGreaterThan(50);
        assertThat(cluster.count(
                        "select count(*) from (select by, command from room_event where room_id = ?"
                                + " and command is not null group by by, command having count(*) > 1) as twice",
                        kim.room()))
                .as("commands done twice")
                .isZero();
        for (VirtualMember player : team) {
            assertThat(player.acknowledged()).hasSizeGreaterThan(3);
            assertThat(cluster.count(
                            "select count(*) from room_event where room_id = ? and by = ? and command = any(?)",
                            kim.room(),
                            player.member().member(),
                            player.acknowledged().keySet().toArray(String[]::new)))
                    .as("acknowledged and stored")
                    .isEqualTo(player.acknowledged().size());
        }
    }

    /// The server in use and the player know the same room.
    private static void awaitAgreement(VirtualMember player) {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (true) {
            JsonNode room = VirtualMember.stored((ObjectNode)
                    LiveClient.json(player.member().get("").asString()).path("state"));
            if (room.equals(player.known())) {
                return;
            }
            player.isFine();
            assertThat(Instant.now()).as("%s and %s", room, player.known()).isBefore(deadline);
        }
    }
}
