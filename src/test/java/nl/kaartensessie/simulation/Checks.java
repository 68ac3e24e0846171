package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kaartensessie.live.ReferenceClient;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.support.LiveClient;

/// What must hold after every step.
///
/// Thread rule: one thread.
final class Checks {

    private static final int ALL = 25;

    private final Simulation world;

    Checks(Simulation world) {
        this.world = world;
    }

    void afterStep(int number) {
        for (Node node : world.nodes) {
            node.server().latest(world.room).ifPresent(state -> world.ledger.check(state, node.isOld));
            holdSeats(node);
        }
        List<Window> open = world.windows.stream()
                .filter(window -> window.link != null && window.hasSnapshot && window.link.isQuiet())
                .toList();
        if (number % ALL == 0) {
            open.forEach(this::screen);
            world.ledger.checkLog();
        } else if (!open.isEmpty()) {
            screen(world.generator.oneOf(open));
        }
    }

    private void holdSeats(Node node) {
        node.links.removeIf(Link::isOver);
        for (Link link : node.links) {
            long own = node.links.stream()
                    .filter(Link::sits)
                    .filter(other -> other.window.member.equals(link.window.member))
                    .count();
            if (own > world.swarm.limits.perMember()) {
                throw new AssertionError("Too many connections of " + link.window.member);
            }
        }
        int members = node.server()
                .latest(world.room)
                .orElse(world.ledger.now())
                .members()
                .size();
        int most = Math.max(world.swarm.limits.perRoom(), members);
        if (node.server().connections(world.room) > most + 1) {
            throw new AssertionError("Too many connections of the room");
        }
    }

    /// After a removal a client cannot know whose vote went: the contract lets it wait for the next number.
    private ObjectNode comparable(ReferenceClient fold) {
        ObjectNode state = fold.state();
        if (world.marks.count("member removed") > 0) {
            for (String[] counter : List.of(
                    new String[] {"vote", "votes"}, new String[] {"grades", "grades"}, new String[] {"think", "count"
                    })) {
                if (state.path(counter[0]) instanceof ObjectNode holder) {
                    holder.remove(counter[1]);
                }
            }
        }
        return state;
    }

    /// Whether a window shows what its server's room is, down to who is there.
    void screen(Window window) {
        Link link = window.link;
        if (link == null) {
            return;
        }
        RoomState room = link.node.server().latest(world.room).orElse(RoomState.EMPTY);
        Member reader = room.member(window.member).orElse(null);
        if (reader == null || link.node.isOld && world.ledger.isNewerThanOld()) {
            // At an older server a client is told of what makes no sense to that server.
            return;
        }
        ReferenceClient fresh = new ReferenceClient();
        fresh.apply(LiveClient.json(Frames.snapshot(
                room,
                reader,
                link.node.server().whereabouts(world.room),
                world.swarm.rules.filling(room),
                world.time.instant())));
        ObjectNode expected = comparable(fresh);
        ObjectNode seen = comparable(window.fold);
        if (!expected.equals(seen)) {
            throw new AssertionError(
                    window.member + " at " + link.node.name + " sees\n" + Difference.between(seen, expected));
        }
        world.marks.add("screen compared");
    }
}
