package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.kaartensessie.access.SimulatedLobby;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.live.CommandResult;
import nl.kaartensessie.live.ReferenceClient;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.support.Generator;
import nl.kaartensessie.support.LiveClient;
import org.jspecify.annotations.Nullable;

/// What people and machines do to a room, one thing at a time.
///
/// Thread rule: one thread.
final class Steps {

    private static final List<String> STRANGE =
            List.of("geen json", "{}", "{\"type\":\"hand.raise\"}", "{\"id\":\"x\",\"type\":\"card.turn\"}");
    private static final int LAST_COMMANDS = 100;

    /// A command that was answered, to be sent once more.
    private record Answered(Window window, String id, ObjectNode json, long head) {}

    private final Simulation world;
    private final Generator generator;
    private final List<Answered> answered = new ArrayList<>();
    private final Map<MemberId, ReferenceClient> polls = new HashMap<>();
    private final List<byte[]> keys = new ArrayList<>();
    private int members;

    Steps(Simulation world) {
        this.world = world;
        this.generator = world.generator;
    }

    void step(int number) {
        String step = world.swarm.step();
        if (number == 8 && world.ledger.now().startedAt() == null) {
            give("session.start", world.windows.getFirst());
        }
        world.marks.add("step " + step);
        switch (step) {
            case "command" -> command();
            case "crowd" -> {
                world.crowd = 2;
                IntStream.range(0, 2 + generator.below(12)).forEach(_ -> command());
            }
            case "join" -> join();
            case "open window" -> open();
            case "close window" -> window(Window::close);
            case "half-open" ->
                linked(link -> {
                    link.cut = true;
                    world.later(link.window, () -> link.window.lost(link, null));
                });
            case "look" -> window(window -> look(window, world.commands.position(world.ledger.now())));
            case "poll" -> poll();
            case "quiet" -> world.time.pass(generator.below(5_000), world::isBusy);
            case "long quiet" -> longQuiet();
            case "database away" -> {
                world.databaseUp = false;
                world.time.after(500 + generator.below(20_000), world, () -> world.databaseUp = true);
            }
            case "link away" ->
                node(node -> {
                    node.linkUp = false;
                    world.time.after(500 + generator.below(20_000), world, () -> node.linkUp = true);
                });
            case "kill" -> node(Node::die);
            case "stop" -> node(Steps::stop);
            case "deaf" ->
                node(node -> {
                    node.server().bus().fallDeaf();
                    world.time.after(
                            1_000 + generator.below(30_000),
                            node,
                            () -> node.run(() -> node.server().bus().hearAgain()));
                });
            case "clock set" -> node(node -> node.ahead = Duration.ofSeconds(generator.below(7_200) - 3_600));
            case "snapshot" -> node(node -> node.later(() -> node.server().keep(world.room)));
            case "slow reader" ->
                linked(link -> {
                    link.slow = true;
                    world.time.after(generator.below(40_000), link.window, link::readAgain);
                });
            case "bad peer" -> linked(link -> link.broken = true);
            case "strange frame" -> linked(link -> link.window.arrive(link, generator.oneOf(STRANGE)));
            case "flood" ->
                window(window -> {
                    int times = generator.oneOf(List.of(25, 70));
                    for (int i = 0; i < times; i++) {
                        look(window, 0);
                    }
                });
            case "rename" -> window(window -> call(window, new RoomCommand.Rename(world.commands.name())));
            case "new key" -> window(this::renewKey);
            case "again" -> again();
            default -> throw new IllegalStateException(step);
        }
    }

    private static void stop(Node node) {
        node.run(node.server()::stop);
        node.run(node.server()::gone);
        node.die();
    }

    private void window(Consumer<Window> use) {
        List<Window> open =
                world.windows.stream().filter(window -> !window.over).toList();
        if (!open.isEmpty()) {
            use.accept(generator.oneOf(open));
        }
    }

    private void linked(Consumer<Link> use) {
        window(window -> {
            if (window.link != null && window.link.isOpen() && window.link.room != null) {
                use.accept(window.link);
            }
        });
    }

    private void node(Consumer<Node> use) {
        Node node = world.freeNode();
        if (node != null) {
            use.accept(node);
        }
    }

    void command() {
        String type = world.swarm.command();
        List<Window> able = world.windows.stream()
                .filter(window -> !window.over && window.pending.size() < 3)
                .filter(window -> !Commands.FOR_FACILITATORS.contains(type)
                        || world.oneIn(8)
                        || window.reader().facilitates())
                .toList();
        if (!able.isEmpty()) {
            give(type, generator.oneOf(able));
        }
    }

    void give(String type, Window window) {
        ObjectNode json = world.commands.draw(type, window.reader(), world.ledger.now());
        window.give(world.newId(type), json);
    }

    private void look(Window window, int position) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "look").put("position", position);
        Link link = window.link;
        if (link != null && link.isOpen() && link.room != null) {
            String text = json.put("id", world.newId("look")).toString();
            window.arrive(link, text);
        }
    }

    void join() {
        node(node -> {
            MemberId member = new MemberId("m_" + ++members);
            Role role = generator.below(4) == 0 ? Role.FACILITATOR : Role.PARTICIPANT;
            String token = world.newToken(member);
            byte @Nullable [] key = keys.isEmpty() || world.oneIn(10) ? null : keys.getLast();
            Member newcomer = new Member(member, "Lid " + members, role);
            node.run(() -> node.lobby()
                    .join(world.room, newcomer, token, key)
                    .thenAccept(refusal -> world.marks.add(
                            refusal.map(it -> "join ! " + it.name()).orElse("join " + role.wireName()))));
            if (world.isKnown(member, token)) {
                open(member);
            }
        });
    }

    private void open() {
        List<Member> members = world.ledger.now().members();
        if (!members.isEmpty()
                && world.windows.stream().filter(window -> !window.over).count() < 14) {
            open(generator.oneOf(members).id());
        }
    }

    Window open(MemberId member) {
        Window window = new Window(world, member, world.tokens.getOrDefault(member, "none"));
        world.windows.removeIf(old -> old.over && old.pending.isEmpty());
        world.windows.add(window);
        window.connect();
        return window;
    }

    private void longQuiet() {
        if (world.oneIn(2)) {
            world.windows.forEach(Window::close);
            world.time.pass(12 * 60_000, world::isBusy);
            open();
            open();
        } else {
            world.time.pass(90_000, world::isBusy);
        }
    }

    /// A call without an id: it may be asked again, and is then done again.
    private void call(Window window, RoomCommand command) {
        node(node -> node.run(() -> {
            if (world.isKnown(window.member, window.token)) {
                node.room().give(window.member, null, command, answer -> called(command, answer));
            }
        }));
    }

    private void called(RoomCommand command, CommandResult result) {
        String type = command.getClass().getSimpleName();
        world.marks.add(
                result instanceof CommandResult.Refused refused
                        ? type + " ! " + refused.refusal().wireName()
                        : type + " done");
        if (command instanceof RoomCommand.RenewKey renewal) {
            remember(renewal.keyHash());
        }
    }

    private void remember(byte[] key) {
        if (world.database.store().hasKey(world.room, key) && (keys.isEmpty() || !Arrays.equals(keys.getLast(), key))) {
            keys.add(key);
        }
    }

    private void renewKey(Window window) {
        byte[] key = SimulatedLobby.hash("key " + keys.size());
        Set<MemberId> out = new HashSet<>();
        if (world.oneIn(2)) {
            out.add(new MemberId(world.commands.member(world.ledger.now())));
        }
        call(window, new RoomCommand.RenewKey(key, out));
        remember(key);
    }

    void remember(Window window, String id, ObjectNode json) {
        answered.add(new Answered(window, id, json, world.ledger.now().head()));
    }

    private void again() {
        RoomState now = world.ledger.now();
        answered.removeIf(old -> old.head() < now.head() - LAST_COMMANDS
                || now.member(old.window().member).isEmpty());
        if (!answered.isEmpty()) {
            Answered one = generator.oneOf(answered);
            one.window().give(one.id(), one.json());
        }
    }

    /// Somebody who asks instead of listening.
    private void poll() {
        window(window -> node(node -> node.run(() -> {
            if (node.isOld) {
                // What it passes over, a newer one does not tell again: the proxy keeps who polls at one server.
                return;
            }
            ReferenceClient fold = polls.computeIfAbsent(window.member, key -> new ReferenceClient());
            try {
                node.room().news(window.member, fold.seq(), false).ifPresent(news -> {
                    world.marks.add(news.has("snapshot") ? "poll snapshot" : "poll events");
                    world.secrets.check(
                            news.toString(), window.reader(), news.path("seq").asLong());
                    if (news.has("snapshot")) {
                        fold.apply(LiveClient.json(news.path("snapshot").toString()));
                    } else {
                        news.path("events").forEach(event -> fold.apply(LiveClient.json(event.toString())));
                    }
                });
            } catch (Journal.Unavailable e) {
                world.marks.add("poll ! unavailable");
            }
        })));
    }
}
