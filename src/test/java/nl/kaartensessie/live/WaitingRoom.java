package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.protocol.Frames;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.VoteType;
import org.jspecify.annotations.Nullable;

/// Gives commands while a room stores another, so that they are its next turn.
final class WaitingRoom {

    /// Every card can be voted on.
    static final Setup VOTES = new Setup(
            Collections.nCopies(LiveRoomFixture.CARDS, VoteType.OPINION),
            "nl",
            ZoneId.of("Europe/Amsterdam"),
            List.of(),
            false,
            List.of(),
            null);

    private record Given(
            MemberId who,
            @Nullable String id,
            RoomCommand command,
            Consumer<CommandResult> reply,
            CompletableFuture<CommandResult> answer) {}

    private final LiveRoomFixture fixture;
    private final List<Given> next = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private boolean armed;
    private CompletableFuture<CommandResult> lock = new CompletableFuture<>();

    WaitingRoom(LiveRoomFixture fixture) {
        this.fixture = fixture;
    }

    void then(MemberId who, @Nullable String id, RoomCommand command) {
        given(who, id, command, answer -> {});
    }

    void then(MemberId who, String id, RoomCommand command, QueuePeer peer) {
        given(who, id, command, answer -> {
            if (answer instanceof CommandResult.Done done) {
                peer.send(Frames.ack(id, done.seq()));
            }
        });
    }

    CompletableFuture<CommandResult> given(
            MemberId who, @Nullable String id, RoomCommand command, Consumer<CommandResult> reply) {
        Given given = new Given(who, id, command, reply, new CompletableFuture<>());
        next.add(given);
        return given.answer();
    }

    /// What happens elsewhere before their turn.
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /// A facilitator locks the room, and while that is stored the others come.
    ///
    /// @return what they are answered
    List<CommandResult> play() {
        armed = true;
        fixture.journal.listen(new Journal.Listener() {
            @Override
            public void appended(RoomId room, long last, @Nullable Entry entry) {}

            @Override
            public void stored(RoomId room, Entry entry) {
                if (armed) {
                    armed = false;
                    next.forEach(WaitingRoom.this::give);
                    meanwhile.run();
                }
            }

            @Override
            public void erased(RoomId room) {}

            @Override
            public void missed() {}
        });
        lock = fixture.room.give(KIM, "lock", new LockRoom(), answer -> {});
        List<CommandResult> answers = new ArrayList<>();
        for (Given given : next) {
            answers.add(given.answer().orTimeout(60, TimeUnit.SECONDS).join());
        }
        return answers;
    }

    /// The answer to what was first.
    CompletableFuture<CommandResult> lock() {
        return lock;
    }

    private void give(Given given) {
        fixture.room
                .give(given.who(), given.id(), given.command(), given.reply())
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        given.answer().complete(answer);
                    } else {
                        given.answer().completeExceptionally(failure);
                    }
                });
    }
}
