package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One room on two servers, with members who do whatever they like over lines that break. A failing seed is in the
/// name of the test.
class RoomFuzzTest {

    private static final int STEPS = 600;
    private static final CommandResult TRY_AGAIN = new CommandResult.Refused(Refusal.TRY_AGAIN);

    /// A connection, and what its client makes of it.
    private record Screen(LiveRoomFixture server, QueuePeer peer, ReferenceClient fold) {

        void read() {
            peer.read().forEach(fold::apply);
        }
    }

    private final LiveRoomFixture here = LiveRoomFixture.open();
    private final LiveRoomFixture there = here.elsewhere();
    private final List<Screen> screens = new ArrayList<>();
    private final List<MemberId> members = new ArrayList<>(List.of(KIM));
    private Random random;
    private int commands;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261123, -7, 99, 4242, 31, 1234567, 8})
    void rule_7_2_everybodyEndsUpWithTheSameRoom(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            join();
        }
        for (int i = 0; i < STEPS; i++) {
            step();
            screens.forEach(Screen::read);
        }
        settle();

        assertThat(screens.stream().map(Screen::server)).contains(here, there);
        for (Screen screen : screens) {
            assertThat(screen.peer().closed()).isNull();
            assertThat(seen(screen.fold()))
                    .isEqualTo(seen(fresh(here, screen.peer().member())));
            assertThat(seen(screen.fold()))
                    .isEqualTo(seen(fresh(there, screen.peer().member())));
        }
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0 -> join();
            case 1, 2, 3 -> connect();
            case 4 -> disconnect();
            case 5 -> here.pass(Duration.ofMillis(random.nextInt(3_000)));
            case 6 -> there.pass(Duration.ofMillis(random.nextInt(3_000)));
            case 7 -> here.journal.loseNextAnswer();
            case 8 -> breakDown();
            default -> give();
        }
    }

    /// Gives a command over any server, and sends it again, to any server, until it is answered.
    private void give() {
        MemberId who = any(members);
        RoomCommand command = command();
        String id = "f" + ++commands;
        CommandResult answer = TRY_AGAIN;
        while (answer.equals(TRY_AGAIN)) {
            answer = server().room.handle(who, id, command);
        }
        if (random.nextInt(4) == 0 && answer instanceof CommandResult.Done) {
            assertThat(server().room.handle(who, id, command)).isEqualTo(answer);
        }
        if (command instanceof RemoveMember removed && answer instanceof CommandResult.Done) {
            members.remove(removed.member());
        }
    }

    private RoomCommand command() {
        MemberId member = any(members);
        int position = random.nextInt(LiveRoomFixture.CARDS + 2);
        return switch (random.nextInt(18)) {
            case 0 -> new StartSession();
            case 1, 2, 3 -> new ShowCard(position);
            case 4, 5 -> new MarkCard(position, any(List.of(Mark.values())));
            case 6, 7 -> new RaiseHand(any(List.of(About.values())));
            case 8 -> new LowerHand(random.nextBoolean() ? null : member);
            case 9 -> new LowerAllHands();
            case 10, 11 -> new CallHand(member);
            case 12 -> new SendChat("Regel " + commands, any(List.of(Audience.values())));
            case 13 -> new RemoveChat(random.nextInt(4 * commands + 1));
            case 14 -> random.nextBoolean() ? new GoAway() : new ComeBack();
            case 15 -> random.nextInt(3) > 0 ? new Rename("Naam " + commands) : new RenewKey(new byte[32], Set.of());
            case 16 -> random.nextBoolean() ? new LockRoom() : new UnlockRoom();
            default ->
                random.nextInt(5) == 0 && !member.equals(KIM)
                        ? new RemoveMember(member, random.nextBoolean(), random.nextBoolean())
                        : new RaiseHand(About.NEW);
        };
    }

    private void join() {
        String name = "Lid" + ++commands;
        try {
            server().join(name, random.nextInt(4) == 0 ? Role.FACILITATOR : Role.PARTICIPANT);
        } catch (Journal.Unavailable e) {
            // The answer was lost on the way; they are in.
        }
        members.add(new MemberId("m_" + name.toLowerCase(Locale.ROOT)));
    }

    private void connect() {
        LiveRoomFixture server = server();
        Screen screen = new Screen(server, new QueuePeer(any(members), server.clock.instant()), new ReferenceClient());
        server.room.attach(screen.peer());
        screens.add(screen);
    }

    private void disconnect() {
        if (!screens.isEmpty()) {
            Screen screen = screens.remove(random.nextInt(screens.size()));
            screen.server().room.detach(screen.peer());
        }
    }

    private void breakDown() {
        here.journal.down();
        server().room.handle(any(members), "lost" + ++commands, new LockRoom());
        here.journal.up();
    }

    /// Both servers hear of everything, and those who were closed are gone.
    private void settle() {
        // Spends the answer that may still be lost.
        here.room.handle(KIM, "last", new GoAway());
        for (LiveRoomFixture server : List.of(here, there)) {
            server.done(KIM, new Rename(server == here ? "Kim" : "Bo"));
        }
        for (LiveRoomFixture server : List.of(here, there)) {
            server.done(KIM, new LowerHand(null));
            server.pass(Duration.ofSeconds(6));
        }
        screens.forEach(Screen::read);
        screens.removeIf(screen -> screen.peer().closed() != null);
    }

    private static ReferenceClient fresh(LiveRoomFixture server, MemberId member) {
        QueuePeer peer = new QueuePeer(member, server.clock.instant());
        server.room.attach(peer);
        ReferenceClient fold = new ReferenceClient();
        peer.read().forEach(fold::apply);
        server.room.detach(peer);
        return fold;
    }

    /// Without who is online: the servers of this test don't tell each other.
    private static ObjectNode seen(ReferenceClient fold) {
        ObjectNode state = fold.state();
        state.path("members").forEach(member -> ((ObjectNode) member).remove("online"));
        return state.put("seq", fold.seq());
    }

    private LiveRoomFixture server() {
        return random.nextBoolean() ? here : there;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
