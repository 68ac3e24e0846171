package nl.kaartensessie.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.kaartensessie.live.Heartbeat;
import nl.kaartensessie.live.LiveRoom;
import nl.kaartensessie.live.Peer;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// One connection of a window to a server: the server's end of it, and the frames that are on their way.
///
/// Thread rule: one thread.
final class Link implements Peer {

    /// Characters that may wait for one reader.
    private static final int OUTBOX = 30_000;

    /// The same where somebody reads nothing, so that it is full within a simulation.
    private static final int OUTBOX_OF_SLOW = 1_500;

    final Node node;
    final Window window;
    private final Heartbeat heartbeat = new Heartbeat();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int characters;
    private Instant heard;
    private @Nullable CloseCode closed;
    private boolean left;

    /// Where it sits; null before that.
    @Nullable
    LiveRoom room;

    /// Whatever is sent gets lost, and neither end knows.
    boolean cut;

    /// The reader reads nothing.
    boolean slow;

    /// The next frame finds a bug.
    boolean broken;

    Link(Node node, Window window) {
        this.node = node;
        this.window = window;
        this.heard = node.server().steady();
    }

    @Override
    public String toString() {
        return node.name + " closed " + closed + " cut " + cut + " left " + left + " room " + (room != null)
                + " waiting " + waiting.size() + " slow " + slow + " alive " + node.isAlive();
    }

    @Override
    public MemberId member() {
        return window.member;
    }

    @Override
    public Heartbeat pulse() {
        return heartbeat;
    }

    @Override
    public void send(String frame) {
        if (closed != null || cut || !node.isAlive()) {
            return;
        }
        if (broken) {
            throw new IllegalStateException("A bug, as the simulation wants it");
        }
        waiting.add(frame);
        characters += frame.length();
        if (characters > (slow ? OUTBOX_OF_SLOW : OUTBOX)) {
            close(CloseCode.SILENT_OR_SLOW);
        } else {
            window.world.later(window, this::deliver);
        }
    }

    private void deliver() {
        if (!slow && !waiting.isEmpty()) {
            String frame = waiting.remove();
            characters -= frame.length();
            window.receive(this, frame);
        }
    }

    private void deliverAll() {
        slow = false;
        while (!waiting.isEmpty()) {
            deliver();
        }
    }

    void readAgain() {
        deliverAll();
    }

    @Override
    public void close(CloseCode reason) {
        if (closed != null) {
            return;
        }
        closed = reason;
        if (cut && reason == CloseCode.SILENT_OR_SLOW) {
            window.world.marks.add("silence ended");
        }
        detach();
        if (!cut) {
            window.world.later(window, () -> {
                deliverAll();
                window.lost(this, reason);
            });
        }
    }

    /// The client's end goes, and the server hears of it.
    void leave() {
        cut = true;
        detach();
    }

    private void detach() {
        node.later(() -> {
            if (room != null) {
                room.detach(this);
                left = true;
            }
        });
    }

    @Override
    public Instant lastHeard() {
        return heard;
    }

    void hear() {
        heard = node.server().steady();
    }

    boolean isOpen() {
        return closed == null && !cut && node.isAlive();
    }

    boolean sits() {
        return room != null && closed == null && !left && node.isAlive();
    }

    /// Whether neither end knows it any more.
    boolean isOver() {
        return closed != null || left;
    }

    /// Whether the window has read all that was sent.
    boolean isQuiet() {
        return isOpen() && room != null && waiting.isEmpty();
    }
}
