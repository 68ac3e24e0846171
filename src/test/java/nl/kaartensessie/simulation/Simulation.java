package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kaartensessie.access.SimulatedLobby;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.SimulatedBus;
import nl.kaartensessie.journal.SimulatedDatabase;
import nl.kaartensessie.journal.SimulatedDatabase.Fate;
import nl.kaartensessie.live.CommandRateLimiter.Verdict;
import nl.kaartensessie.live.CommandResult;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.MemberRemoved;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.support.Generator;
import org.jspecify.annotations.Nullable;

/// One room on three servers, from a seed: the same seed does the same, step by step.
///
/// Thread rule: one thread.
final class Simulation {

    static final int STEPS = 120;
    private static final int SERVERS = 3;

    final Generator generator;
    final Swarm swarm;
    final Marks marks = new Marks();
    final Secrets secrets = new Secrets(marks);
    final VirtualTime time = new VirtualTime();
    final SimulatedDatabase database;
    final RoomId room;
    final Ledger ledger;
    final Commands commands;
    final List<Node> nodes = new ArrayList<>();
    final List<Window> windows = new ArrayList<>();
    final Map<MemberId, String> tokens = new HashMap<>();
    private final Map<MemberId, Member> known = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Steps steps;
    private final Checks checks;
    private int serial;

    boolean databaseUp = true;

    /// Times that others will come while a server waits for the database.
    int crowd;

    /// No fault happens any more.
    boolean calm;

    Simulation(long seed) {
        generator = new Generator(seed);
        swarm = new Swarm(generator);
        database = new SimulatedDatabase(swarm.behind);
        room = database.create("r_" + Math.floorMod(seed, 97));
        ledger = new Ledger(database, room, swarm.rules, secrets, marks);
        commands = new Commands(generator, secrets);
        steps = new Steps(this);
        checks = new Checks(this);
    }

    /// Plays it all.
    void play() {
        Member first = new Member(new MemberId("m_kim"), "Kim", Role.FACILITATOR);
        Entry opening = Opening.of(first, secrets);
        Credentials token = Credentials.token(opening, SimulatedLobby.hash(newToken(first.id())));
        database.store().append(room, List.of(opening), token);
        stored(opening);
        for (int i = 0; i < SERVERS; i++) {
            nodes.add(new Node(this, "s" + i, i == 2 && swarm.oldServer));
        }
        steps.open(first.id());
        for (int i = 0; i < 4; i++) {
            steps.join();
        }
        for (int i = 0; i < STEPS; i++) {
            steps.step(i);
            time.pass(generator.below(500), this::isBusy);
            checks.afterStep(i);
        }
        new Settlement(this, checks, steps).settle();
    }

    // What happens to servers.

    boolean isBusy(Object owner) {
        return owner instanceof Node node && node.isBusy();
    }

    /// Others go on while a server waits for the database.
    void meanwhile() {
        time.pass(generator.below(30), this::isBusy);
        if (generator.below(3) == 0) {
            steps.command();
            time.pass(generator.below(30), this::isBusy);
        }
    }

    Fate fate() {
        if (calm) {
            return Fate.FINE;
        }
        int drawn = generator.below(1_000);
        int kills = swarm.killsInCommits * 2;
        if (drawn < kills) {
            return marked(drawn % 2 == 0 ? Fate.KILLED_BEFORE : Fate.KILLED_AFTER);
        }
        return drawn < kills + swarm.answersLost * 10 ? marked(Fate.ANSWER_LOST) : Fate.FINE;
    }

    private Fate marked(Fate fate) {
        marks.add("fault " + fate.name().toLowerCase(Locale.ROOT));
        return fate;
    }

    void publish(SimulatedBus from, String line) {
        for (Node node : nodes) {
            if (node.isAlive() && !node.server().bus().equals(from)) {
                if (!calm && generator.below(100) < swarm.noticesLost) {
                    marks.add("fault notice lost");
                    continue;
                }
                int copies = !calm && generator.below(100) < swarm.noticesDoubled ? 2 : 1;
                for (int i = 0; i < copies; i++) {
                    boolean late = !calm && generator.below(100) < swarm.noticesLate;
                    marks.add(i > 0 ? "fault notice doubled" : late ? "fault notice late" : "notice");
                    long delay = late ? generator.below(15_000) : 2 + generator.below(20);
                    time.after(
                            isHint(line) ? node.inOrder(from, delay) : delay,
                            node,
                            () -> node.run(() -> node.server().bus().receive(line)));
                }
            }
        }
    }

    /// Hints of one server come in the order in which they were sent. Entries do not have to: they have their places.
    private static boolean isHint(String line) {
        return line.contains("\"hint\":");
    }

    void stored(Entry entry) {
        entry.facts().forEach(fact -> {
            if (fact.event() instanceof MemberJoined joined) {
                known.put(joined.member().id(), joined.member());
            }
            if (fact.event() instanceof MemberRemoved) {
                marks.add("member removed");
            }
        });
        boolean ended = ledger.now().isOpened() && entry.command() == null;
        String type = entry.command() == null ? ended ? "call" : "opening" : type(entry.command());
        entry.events()
                .forEach(event -> marks.add(type + " > " + event.getClass().getSimpleName()));
        ledger.stored(type, entry);
    }

    void died(Node node) {
        marks.add("fault server dead");
        List.copyOf(node.links)
                .forEach(link -> time.after(generator.below(500), link.window, () -> link.window.lost(link, null)));
        nodes.remove(node);
        time.after(500 + generator.below(calm ? 500 : 20_000), this, () -> {
            if (nodes.size() < SERVERS) {
                nodes.add(new Node(this, "s" + serial++ + "-again", node.isOld && !calm));
            }
        });
    }

    @Nullable
    Node anyNode() {
        List<Node> up = nodes.stream().filter(node -> node.isAlive()).toList();
        return up.isEmpty() ? null : generator.oneOf(up);
    }

    /// One that can be asked now.
    @Nullable
    Node freeNode() {
        List<Node> free =
                nodes.stream().filter(node -> node.isAlive() && !node.isBusy()).toList();
        return free.isEmpty() ? null : generator.oneOf(free);
    }

    // What happens to clients.

    boolean oneIn(int times) {
        return generator.below(times) == 0;
    }

    /// A frame is on its way.
    void later(Object owner, Runnable work) {
        time.after(1 + generator.below(calm ? 5 : 40), owner, work);
    }

    String newToken(MemberId member) {
        String token = "token " + secrets.mark(Secrets.Audience.NOBODY, null, null);
        tokens.put(member, token);
        return token;
    }

    String newId(String type) {
        String id = (type.equals("look") ? "look" : "k") + ++serial;
        types.put(id, type);
        return id;
    }

    String type(String id) {
        return types.getOrDefault(id, "?");
    }

    boolean isKnown(MemberId member, String token) {
        return SimulatedLobby.known(database, room, token)
                .filter(member::equals)
                .isPresent();
    }

    @Nullable
    RoomState lastKnown(MemberId member) {
        Member once = known.get(member);
        return once == null
                ? null
                : RoomState.EMPTY.apply(new Entry(1, VirtualTime.START, member, null, List.of(new MemberJoined(once))));
    }

    /// A command as a call of its own, to any server: what `CommandResource` does, without HTTP.
    void call(Window window, String id, String text) {
        Node node = anyNode();
        if (node == null) {
            return;
        }
        node.command(() -> {
            if (!(CommandReader.read(text) instanceof CommandReader.Frame.Command(String ignored, RoomCommand command))
                    || !isKnown(window.member, window.token)) {
                later(window, () -> window.refused(id, Refusal.BAD_INPUT));
                return;
            }
            LiveRoom live = node.room();
            if (live.count(window.member) != Verdict.FINE) {
                later(window, () -> window.refused(id, Refusal.TOO_FAST));
                return;
            }
            node.paced(window.member);
            if (node.isOld && !OldVersion.knows(type(id))) {
                answer(window, id, new CommandResult.Refused(Refusal.BAD_INPUT));
            } else {
                live.give(window.member, id, command, answer -> answer(window, id, answer));
            }
        });
    }

    private void answer(Window window, String id, CommandResult result) {
        if (result instanceof CommandResult.Refused(Refusal refusal)) {
            ledger.refused(window.member, id, refusal);
        }
        if (calm || generator.below(100) >= swarm.answersLost) {
            later(window, () -> {
                switch (result) {
                    case CommandResult.Done done -> window.done(id, done.seq());
                    case CommandResult.Refused refused -> window.refused(id, refused.refusal());
                }
            });
        } else {
            marks.add("fault answer of a call lost");
        }
    }

    void answered(Window window, String id) {
        ObjectNode json = window.pending.get(id);
        if (json != null) {
            marks.add(type(id) + " done");
            steps.remember(window, id, json);
        }
    }
}
