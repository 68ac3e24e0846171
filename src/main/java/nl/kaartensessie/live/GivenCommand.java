package nl.kaartensessie.live;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import org.jspecify.annotations.Nullable;

/// A command on its way to its answer.
///
/// Thread rule: whoever does it answers or fails it, then finishes it, in one thread; any thread waits for [#done].
final class GivenCommand {

    private final MemberId who;
    private final @Nullable String id;
    private final RoomCommand command;
    private final Consumer<CommandResult> reply;
    private final long arrived;
    private final CompletableFuture<CommandResult> done = new CompletableFuture<>();
    private @Nullable CommandResult answer;
    private @Nullable Throwable failure;

    /// @param id null for what has no id, and so may be done again
    /// @param reply gets the answer behind the events that it brought; only enqueues
    /// @param arrived the `System.nanoTime()` at which it came in
    GivenCommand(MemberId who, @Nullable String id, RoomCommand command, Consumer<CommandResult> reply, long arrived) {
        this.who = who;
        this.id = id;
        this.command = command;
        this.reply = reply;
        this.arrived = arrived;
    }

    MemberId who() {
        return who;
    }

    @Nullable
    String id() {
        return id;
    }

    RoomCommand command() {
        return command;
    }

    long arrived() {
        return arrived;
    }

    /// A reply that fails is the trouble of who gave the command, and of nobody else.
    void answer(CommandResult result) {
        answer = result;
        try {
            reply.accept(result);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /// It gets no answer, unless it has one already.
    void fail(Throwable cause) {
        if (answer == null) {
            failure = cause;
        }
    }

    /// Wakes whoever waits for it.
    void finish() {
        if (failure == null && answer != null) {
            done.complete(answer);
        } else {
            done.completeExceptionally(failure == null ? new IllegalStateException("No answer") : failure);
        }
    }

    /// The answer, once the turn is over in which it was given.
    CompletableFuture<CommandResult> done() {
        return done;
    }
}
