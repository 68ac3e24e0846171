package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Set;
import nl.kaartensessie.access.FacilitatorKey;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.Join;
import nl.kaartensessie.room.RoomCommand.RenewKey;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.TestRules;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody is on the way in with the old key, at this server or another, as a new one is made.
@QuarkusTest
class KeyInFlightTest {

    private static final Member THIEF = new Member(new MemberId("m_thief"), "Dief", Role.FACILITATOR);

    private final FacilitatorKey old = FacilitatorKey.random();

    @Inject
    Journal journal;

    private RoomClient kim;

    @BeforeEach
    void open() {
        kim = RoomClient.open();
        renew(old);
    }

    @Test
    void rule_2_21_whoseKeyWasRightAMomentAgoIsNotLetIn() {
        LiveRoom here = server(journal);
        assertThat(here.state()).isPresent();
        renew(FacilitatorKey.random());

        assertRefused(here);
    }

    /// Between the last look at the key and the writing: then the place in the log is taken.
    @Test
    void rule_2_21_norWhoIsAboutToBeWrittenDown() {
        assertRefused(server(renewingBeforeTheFirstAppend()));
    }

    @Test
    void rule_2_21_whoHasTheKeyOfNowIsLetIn() {
        assertThat(server(journal).handle(THIEF.id(), null, joining())).isInstanceOf(CommandResult.Done.class);
        assertThat(kim.get("").<Integer>path("state.members.size()")).isEqualTo(2);
    }

    private void assertRefused(LiveRoom room) {
        assertThat(room.handle(THIEF.id(), null, joining())).isEqualTo(new CommandResult.Refused(Refusal.WRONG_KEY));
        assertThat(kim.get("").<Integer>path("state.members.size()")).isEqualTo(1);
    }

    private Join joining() {
        // Any 32 bytes that no other token has.
        return new Join(THIEF, FacilitatorKey.random().hash(), old.hash());
    }

    /// The room at a server of its own, which hears of nothing.
    private LiveRoom server(Journal log) {
        TestClock clock = new TestClock(Instant::now);
        return new LiveRoom(
                new RoomId(kim.room()),
                log,
                TestRules.STANDARD,
                new LiveRoomFixture.Settings(),
                TestLimits.DEFAULT,
                new LiveMetrics(new SimpleMeterRegistry()),
                new NoHints(),
                clock,
                clock,
                Runnable::run);
    }

    private Journal renewingBeforeTheFirstAppend() {
        boolean[] renewed = {false};
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append") && !renewed[0]) {
                        renewed[0] = true;
                        renew(FacilitatorKey.random());
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void renew(FacilitatorKey key) {
        RenewKey renewal = new RenewKey(key.hash(), Set.of());
        assertThat(server(journal).handle(new MemberId(kim.member()), null, renewal))
                .isInstanceOf(CommandResult.Done.class);
    }

    private static final class NoHints implements Presence.Hints {

        @Override
        public void here(RoomId id, Set<MemberId> members) {}

        @Override
        public void look(RoomId id, ViewedCard look) {}
    }
}
