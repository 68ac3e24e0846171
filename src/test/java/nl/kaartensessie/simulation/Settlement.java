package nl.kaartensessie.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;

/// The end of a simulation: faults stop, and within [#PATIENCE_MILLIS] everybody knows the same room. Then some
/// sessions end, and some rooms are erased.
///
/// Thread rule: one thread.
final class Settlement {

    /// Silence, presence and the comparison with the log all take less.
    static final long PATIENCE_MILLIS = 100_000;

    private final Simulation world;
    private final Checks checks;
    private final Steps steps;

    Settlement(Simulation world, Checks checks, Steps steps) {
        this.world = world;
        this.checks = checks;
        this.steps = steps;
    }

    void settle() {
        world.calm = true;
        world.databaseUp = true;
        for (Node node : List.copyOf(world.nodes)) {
            node.linkUp = true;
            if (node.server().bus().areOutOfHearing()) {
                node.run(() -> node.server().bus().hearAgain());
            }
            if (node.isOld) {
                world.marks.add("old server replaced");
                node.die();
            }
        }
        world.time.pass(PATIENCE_MILLIS, world::isBusy);
        everybodyKnowsTheSame();
        if (world.oneIn(3)) {
            end();
        }
        if (world.oneIn(3)) {
            erase();
        }
    }

    private void everybodyKnowsTheSame() {
        RoomState room = world.ledger.now();
        world.ledger.checkLog();
        require(world.nodes.size() == 3, "a server is missing");
        Set<MemberId> online = new HashSet<>();
        for (Window window : world.windows) {
            require(window.pending.isEmpty() || window.over, "no answer: " + window.pending);
            if (!window.over && room.member(window.member).isPresent()) {
                require(
                        window.link != null && window.link.isOpen() && window.hasSnapshot,
                        "not connected: " + window.member + " "
                                + (window.link == null ? "no link" : window.link.toString()));
                online.add(window.member);
            }
        }
        for (Node node : world.nodes) {
            RoomState here = node.server().latest(world.room).orElse(room);
            require(here.head() == room.head(), "behind: " + node.name + " at " + here.head() + " of " + room.head());
            world.ledger.check(here, false);
            if (!online.isEmpty() && node.server().connections(world.room) > 0) {
                Set<MemberId> seen = node.server().whereabouts(world.room).online();
                require(
                        room.status() == RoomStatus.ENDED || seen.equals(online),
                        node.name + " sees " + seen + " of " + online);
            }
        }
        world.windows.forEach(checks::screen);
        world.marks.add("settled");
    }

    /// A facilitator ends the session.
    private void end() {
        Member facilitator = world.ledger.now().members().stream()
                .filter(Member::facilitates)
                .findFirst()
                .orElse(null);
        if (facilitator == null || world.ledger.now().status() == RoomStatus.ENDED) {
            return;
        }
        Window window = steps.open(facilitator.id());
        world.time.pass(1_000, world::isBusy);
        steps.give("session.start", window);
        world.time.pass(8_000, world::isBusy);
        steps.give("session.end", window);
        world.time.pass(30_000, world::isBusy);
        RoomState room = world.ledger.now();
        if (room.status() != RoomStatus.ENDED) {
            return;
        }
        for (Window each : world.windows) {
            require(each.link == null, "still connected after the end: " + each.member);
        }
        Window late = steps.open(facilitator.id());
        world.time.pass(1_000, world::isBusy);
        require(late.over && late.fold.seq() == room.seq(), "no snapshot after the end");
        world.marks.add("ended");
        steps.join();
        Window other = new Window(world, facilitator.id(), world.tokens.getOrDefault(facilitator.id(), ""));
        steps.give("chat.send", other);
        world.time.pass(2_000, world::isBusy);
        require(world.ledger.now().equals(room), "something happened after the end");
        if (world.oneIn(2)) {
            reduce(room);
        }
    }

    private void reduce(RoomState room) {
        Node node = world.nodes.getFirst();
        node.run(() -> node.lobby().sweep());
        world.time.pass(2_000, world::isBusy);
        RoomState report = world.database.store().report(world.room).orElseThrow();
        require(report.members().isEmpty() && report.chat().isEmpty(), "names or chat in the report");
        require(report.outcomes().lines().size() == room.outcomes().lines().size(), "lines missing in the report");
        for (Member member : room.members()) {
            boolean known = world.isKnown(member.id(), world.tokens.get(member.id()));
            require(known == member.facilitates(), "whose token stays: " + member);
        }
        forgotten();
        world.marks.add("reduced");
    }

    private void erase() {
        Node node = world.nodes.getFirst();
        node.run(() -> node.lobby().retention().erase(world.room));
        world.time.pass(2_000, world::isBusy);
        for (Window window : world.windows) {
            require(window.link == null, "still connected after erasing: " + window.member);
        }
        if (world.marks.count("reduced") > 0) {
            world.marks.add("report erased");
        }
        require(world.database.store().rooms().isEmpty(), "the log is still there");
        require(world.database.store().report(world.room).isEmpty(), "the report is still there");
        forgotten();
        world.marks.add("erased");
    }

    private void forgotten() {
        for (Node node : world.nodes) {
            require(node.server().latest(world.room).isEmpty(), "remembered by " + node.name);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
