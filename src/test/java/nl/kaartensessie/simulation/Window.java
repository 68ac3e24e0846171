package nl.kaartensessie.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.live.CommandResult;
import nl.kaartensessie.live.ReferenceClient;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.protocol.CommandReader;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.protocol.Json;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.WireName;
import nl.kaartensessie.support.LiveClient;
import org.jspecify.annotations.Nullable;

/// One window of a member: its connection, what it makes of its frames, and the commands of which it has no answer.
///
/// Thread rule: one thread.
final class Window {

    private static final Set<String> FOR_FACILITATORS =
            Set.of("member.looking", "note.set", "invitation.changed", "key.renewed", "room.filling");
    private static final Set<String> SECRET = Set.of("vote.cast", "grade.given", "think.written");
    private static final int BEAT_MILLIS = 20_000;

    final Simulation world;
    final MemberId member;
    final String token;
    final Map<String, ObjectNode> pending = new LinkedHashMap<>();

    @Nullable
    Link link;

    ReferenceClient fold = new ReferenceClient();
    boolean hasSnapshot;

    /// It does not come back by itself.
    boolean over;

    Window(Simulation world, MemberId member, String token) {
        this.world = world;
        this.member = member;
        this.token = token;
        world.time.after(BEAT_MILLIS, this, this::beat);
    }

    Member reader() {
        return world.ledger.member(member, world.lastKnown(member));
    }

    void connect() {
        if (over || link != null && link.isOpen()) {
            return;
        }
        Node node = world.anyNode();
        if (node == null) {
            world.time.after(1_000, this, this::connect);
            return;
        }
        Link fresh = new Link(node, this);
        link = fresh;
        hasSnapshot = false;
        node.links.add(fresh);
        node.later(() -> {
            if (fresh.cut) {
                return;
            }
            if (!world.isKnown(member, token)) {
                over = true;
                return;
            }
            try {
                fresh.room = node.server().attach(world.room, fresh);
            } catch (Journal.Unavailable e) {
                world.marks.add("attach ! unavailable");
                fresh.cut = true;
                world.time.after(1_000, this, this::connect);
            }
        });
    }

    private void beat() {
        Link now = link;
        if (!over && now != null && now.isQuiet()) {
            arrive(now, "{\"type\":\"beat\"}");
        }
        world.time.after(BEAT_MILLIS, this, this::beat);
    }

    void receive(Link from, String text) {
        if (from != link) {
            return;
        }
        ObjectNode frame = LiveClient.json(text);
        String type = frame.path("type").asText();
        world.marks.add("frame " + type);
        Member reader = reader();
        world.secrets.check(
                text, reader, type.equals("snapshot") ? frame.path("seq").asLong() : 0);
        holdSecret(type, frame, reader);
        switch (type) {
            case "ack" -> done(frame.path("id").asText(), frame.path("seq").asLong());
            case "error" ->
                refused(
                        frame.path("id").asText(),
                        WireName.parse(Refusal.class, frame.path("refusal").asText())
                                .orElseThrow());
            case "beat" -> {}
            default -> {
                if (!hasSnapshot && !type.equals("snapshot")) {
                    throw new AssertionError("Not a snapshot first: " + text);
                }
                if (hasSnapshot && type.equals("snapshot")) {
                    throw new AssertionError("A second snapshot: " + text);
                }
                hasSnapshot = true;
                fold.apply(frame);
            }
        }
    }

    /// By the words of the contract, apart from the marks: who chose what is for nobody else.
    private void holdSecret(String type, ObjectNode frame, Member reader) {
        boolean own = frame.path("by").asText().equals(member.value());
        boolean tells = frame.has("by")
                || frame.has("option")
                || frame.has("before")
                || frame.has("grade")
                || frame.has("why")
                || frame.has("text");
        if (SECRET.contains(type) && tells && !own
                || FOR_FACILITATORS.contains(type) && !reader.facilitates()
                || type.equals("elearning.done") && !own && !reader.facilitates()) {
            throw new AssertionError("Not for " + reader + ": " + frame);
        }
    }

    /// Gives a command, over this connection or by a call, until there is an answer.
    void give(String id, ObjectNode json) {
        pending.put(id, json);
        send(id);
    }

    private void send(String id) {
        ObjectNode json = pending.get(id);
        if (json == null || over && link == null) {
            return;
        }
        Link now = link;
        String text = Json.text(json.deepCopy().put("id", id));
        if (now != null && now.isOpen() && now.room != null && !world.oneIn(5)) {
            arrive(now, text);
        } else {
            world.call(this, id, text);
        }
        world.time.after(2_000 + world.generator.below(4_000), this, () -> send(id));
    }

    /// A frame is on its way to the server. A bug there ends this connection and no other.
    void arrive(Link now, String text) {
        Runnable work = () -> {
            try {
                arrives(now, text);
            } catch (RuntimeException e) {
                now.close(CloseCode.OUR_FAULT);
            }
        };
        if (CommandReader.read(text) instanceof CommandReader.Frame.Command) {
            now.node.command(work);
        } else {
            now.node.later(work);
        }
    }

    /// What `RoomWebSocket` does with a frame, without its sockets.
    private void arrives(Link now, String text) {
        if (!now.isOpen() || now.room == null) {
            return;
        }
        now.hear();
        switch (CommandReader.read(text)) {
            case CommandReader.Frame.NotJson _ -> now.close(CloseCode.NOT_JSON);
            case CommandReader.Frame.Beat _ ->
                now.send(now.pulse().beat(now.node.server().steady(), world.time.instant()));
            case CommandReader.Frame.Invalid invalid -> {
                if (isPaced(now, invalid.id())) {
                    refuse(now, invalid.id(), Refusal.BAD_INPUT);
                }
            }
            case CommandReader.Frame.Command command -> {
                if (isPaced(now, command.id())) {
                    if (now.node.isOld && !OldVersion.knows(world.type(command.id()))) {
                        refuse(now, command.id(), Refusal.BAD_INPUT);
                    } else {
                        now.room
                                .give(
                                        member,
                                        command.id(),
                                        command.command(),
                                        answer -> answer(now, command.id(), answer))
                                .whenComplete((answer, failure) -> {
                                    if (failure instanceof RuntimeException) {
                                        now.close(CloseCode.OUR_FAULT);
                                    }
                                });
                    }
                }
            }
            case CommandReader.Frame.Look look -> {
                if (isPaced(now, look.id())) {
                    answer(now, Objects.requireNonNull(look.id()), now.room.look(member, look.position()));
                }
            }
        }
    }

    private boolean isPaced(Link now, @Nullable String id) {
        return switch (Objects.requireNonNull(now.room).count(member)) {
            case FINE -> {
                now.node.paced(member);
                yield true;
            }
            case TOO_FAST -> {
                refuse(now, id, Refusal.TOO_FAST);
                yield false;
            }
            case FLOOD -> {
                now.close(CloseCode.FLOOD);
                yield false;
            }
        };
    }

    private void answer(Link now, String id, CommandResult answer) {
        switch (answer) {
            case CommandResult.Done done -> now.send(Frames.ack(id, done.seq()));
            case CommandResult.Refused refused -> refuse(now, id, refused.refusal());
        }
    }

    private void refuse(Link now, @Nullable String id, Refusal refusal) {
        if (id != null) {
            world.ledger.refused(member, id, refusal);
        }
        now.send(Frames.error(id, refusal, Locale.ENGLISH));
    }

    void done(String id, long seq) {
        if (!id.startsWith("look")) {
            world.ledger.acknowledged(member, id, seq);
            world.answered(this, id);
        }
        pending.remove(id);
    }

    void refused(String id, Refusal refusal) {
        String type = world.type(id);
        world.marks.add(type + " ! " + refusal.wireName());
        if (refusal != Refusal.TRY_AGAIN && refusal != Refusal.TOO_FAST) {
            pending.remove(id);
        }
    }

    /// The connection ended; by a code of the server's, or without a word.
    void lost(Link which, @Nullable CloseCode reason) {
        if (which != link) {
            return;
        }
        world.marks.add("close " + (reason == null ? "nothing" : reason.code()));
        link = null;
        hasSnapshot = false;
        boolean back = reason == null
                || switch (reason) {
                    case OUR_FAULT, GOING_AWAY, SILENT_OR_SLOW -> true;
                    case NOT_JSON, BINARY, REMOVED, ENDED, FLOOD, REPLACED, ERASED -> false;
                };
        over = !back;
        if (back) {
            world.time.after(world.generator.below(3_000), this, this::connect);
        }
    }

    void close() {
        over = true;
        if (link != null) {
            link.leave();
            link = null;
        }
    }
}
