package nl.kaartensessie.live.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.kaartensessie.live.Heartbeat;
import nl.kaartensessie.live.Peer;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import org.jspecify.annotations.Nullable;

/// Somebody who waits for news, as a [Peer]: present while waiting, and woken by the first event, by who comes and
/// goes if they asked for that, and when the line breaks.
///
/// Thread rule: any thread wakes; one virtual thread waits.
public final class LongPollPeer implements Peer {

    private final MemberId member;
    private final boolean resumes;
    private final boolean followsPresence;
    private final CountDownLatch news = new CountDownLatch(1);
    private final AtomicReference<@Nullable CloseCode> farewell = new AtomicReference<>();
    private final Heartbeat heartbeat = new Heartbeat();

    /// @param resumes         whether this client asked before
    /// @param followsPresence whether they also wait for who comes and goes
    public LongPollPeer(MemberId member, boolean resumes, boolean followsPresence) {
        this.member = member;
        this.resumes = resumes;
        this.followsPresence = followsPresence;
    }

    /// Waits for an event or the end, at most so long.
    ///
    /// @return whether there is news
    public boolean await(Duration longest) {
        try {
            return news.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Why it was closed, if it was.
    public Optional<CloseCode> farewell() {
        return Optional.ofNullable(farewell.get());
    }

    @Override
    public MemberId member() {
        return member;
    }

    @Override
    public Heartbeat pulse() {
        return heartbeat;
    }

    /// A beat is no news.
    @Override
    public void send(String frame) {}

    @Override
    public void sendPresence(String frame) {
        if (followsPresence) {
            news.countDown();
        }
    }

    @Override
    public void send(String frame, long seq) {
        news.countDown();
    }

    @Override
    public void greet(String snapshot, long seq) {}

    @Override
    public boolean resumes() {
        return resumes;
    }

    @Override
    public boolean asksAgain() {
        return true;
    }

    @Override
    public void answerNow() {
        news.countDown();
    }

    @Override
    public void close(CloseCode reason) {
        farewell.compareAndSet(null, reason);
        news.countDown();
    }

    @Override
    public Instant lastHeard() {
        return Instant.MAX;
    }
}
