package nl.kaartensessie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.problem.RoomProblem;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody is on the way in with the old key, at this server or another, as a new one is made.
@QuarkusTest
class KeyInFlightTest {

    @Inject
    Journal journal;

    @Inject
    RoomTable rooms;

    @Inject
    RoomRules rules;

    @Inject
    Retention retention;

    @Inject
    Clock clock;

    private RoomClient kim;

    @BeforeEach
    void open() {
        kim = RoomClient.open();
    }

    @Test
    void rule_2_21_whoseKeyWasRightAMomentAgoIsNotLetIn() {
        RoomService roomService = elsewhere(journal);
        RoomRow found = found(roomService);
        renew();

        assertRefused(roomService, found);
    }

    /// Between the last look at the key and the writing: then the place in the log is taken.
    @Test
    void rule_2_21_norWhoIsAboutToBeWrittenDown() {
        RoomService roomService = elsewhere(renewingBeforeTheFirstAdmission());
        assertRefused(roomService, found(roomService));
    }

    private void assertRefused(RoomService roomService, RoomRow found) {
        assertThatThrownBy(() -> roomService.join(found, "Dief", Role.FACILITATOR, Ticket.forJoining()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(new RoomProblem(Refusal.WRONG_KEY)));
        assertThat(kim.get("").<Integer>path("state.members.size()")).isEqualTo(1);
    }

    private RoomRow found(RoomService roomService) {
        RoomRow row = roomService.find(SecretWord.of(kim.word()).orElseThrow()).orElseThrow();
        assertThat(row.keyHash()).isEqualTo(Secrets.hashOfKey(kim.key()));
        return row;
    }

    /// The lobby of a server that has no room in memory.
    private RoomService elsewhere(Journal log) {
        LoadedRooms nothing = new LoadedRooms() {
            @Override
            public RoomState latest(RoomId room) {
                return RoomState.EMPTY;
            }

            @Override
            public RoomState read(RoomId room) {
                return RoomState.of(Entries.of(log, room));
            }
        };
        return new RoomService(log, rooms, nothing, rules, retention, clock);
    }

    private Journal renewingBeforeTheFirstAdmission() {
        boolean[] renewed = {false};
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("admit") && !renewed[0]) {
                        renewed[0] = true;
                        renew();
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void renew() {
        kim.call()
                .body("{}")
                .post(RoomClient.API + "/rooms/" + kim.room() + "/key")
                .then()
                .statusCode(201);
    }
}
