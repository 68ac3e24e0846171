package nl.kaartensessie.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.kaartensessie.process.support.VirtualMember;
import nl.kaartensessie.process.support.VirtualMember.Transport;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;

/// A room of a team over all transports and servers, and what they saw of it.
///
/// Thread rule: one thread for each member writes; another opens and ends.
final class RecordedRoom implements AutoCloseable {

    private static final List<Transport> TRANSPORTS = List.of(Transport.values());

    private final FaultyCluster cluster;
    private final RoomRecorder recorder;
    private final List<RoomClient> people = new ArrayList<>();
    private final List<VirtualMember> members = new ArrayList<>();
    private final List<Script> scripts = new ArrayList<>();

    /// Opens it at the server in use.
    ///
    /// @param number of the room: it gives each member a transport and a server to begin at
    RecordedRoom(FaultyCluster cluster, int number, int size, long seed) {
        this.cluster = cluster;
        RoomClient kim = RoomClient.open();
        people.add(kim);
        while (people.size() < size) {
            people.add(kim.guest("Gast " + people.size()));
        }
        kim.done("session.start");
        kim.done("vote.open", "position", 1);
        recorder = new RoomRecorder(kim.room());
        List<String> addresses = cluster.addresses();
        for (int i = 0; i < size; i++) {
            RoomClient who = people.get(i);
            long own = seed + 31L * number + i;
            members.add(new VirtualMember(
                    who,
                    TRANSPORTS.get((number + i) % TRANSPORTS.size()),
                    addresses,
                    (number / TRANSPORTS.size() + i) % addresses.size(),
                    own,
                    recorder.of(who.member())));
            scripts.add(new Script(own, recorder, who, people));
        }
    }

    /// One of them writes for as long as `goesOn`.
    ///
    /// @param pause the longest, in millis
    void write(int index, int pause, BooleanSupplier goesOn) throws InterruptedException {
        Script script = scripts.get(index);
        for (int i = 0; goesOn.getAsBoolean(); i++) {
            members.get(index).give("c" + i, script.next().replace('\'', '"'));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(script.pauseMillis(pause)));
        }
    }

    /// The last word, which everybody is told.
    void conclude() throws InterruptedException {
        assertThat(members.getFirst().give("last", "\"chat.send\",\"text\":\"Tot slot\""))
                .isEqualTo(200);
    }

    /// Whether all members know the room up to its last word.
    boolean isSettled() {
        members.forEach(VirtualMember::isFine);
        long last = members.getFirst().acknowledged().getOrDefault("last", Long.MAX_VALUE);
        return members.stream().allMatch(member -> member.seq() >= last);
    }

    /// Asks the server in use, for each member, and takes down what is on their screens.
    void look(String where) {
        for (VirtualMember member : members) {
            String who = member.member().member();
            recorder.hears(who, "GET at " + where, -1)
                    .accept(member.member().get("").asString());
            ObjectNode screen = LiveClient.json("{'type':'snapshot'}").put("seq", member.seq());
            recorder.hears(who, "screen", -1)
                    .accept(screen.set("state", member.known()).toString());
        }
    }

    History history() {
        return recorder.history(cluster.database(), people);
    }

    @Override
    public void close() {
        members.forEach(VirtualMember::close);
    }
}
