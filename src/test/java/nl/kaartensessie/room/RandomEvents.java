package nl.kaartensessie.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kaartensessie.room.RoomEvent.*;

/// Logs that no rule would write: any event, about anybody and anything, in any order.
public final class RandomEvents {

    private static final int KINDS = RoomEvent.class.getPermittedSubclasses().length;

    private final Random random;

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    /// Entries from place 1 on, without a gap.
    public List<Entry> log(int entries) {
        List<Entry> log = new ArrayList<>();
        long seq = 1;
        for (int i = 0; i < entries; i++) {
            Instant at = Instant.ofEpochMilli(1_800_000_000_000L + random.nextInt());
            Entry entry = new Entry(seq, at, member(), random.nextBoolean() ? "c" + i : null, events());
            log.add(entry);
            seq = entry.last() + 1;
        }
        return log;
    }

    /// One or more events.
    public List<RoomEvent> events() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> event(random.nextInt(KINDS)))
                .toList();
    }

    /// An event of each kind.
    public List<RoomEvent> oneOfEach() {
        return IntStream.range(0, KINDS).mapToObj(this::event).toList();
    }

    private RoomEvent event(int kind) {
        return switch (kind) {
            case 0 -> new RoomOpened(text(), text(), position(), List.of(text(), text(), text()));
            case 1 -> new SessionStarted();
            case 2 -> new SessionEnded();
            case 3 -> new CardShown(position());
            case 4 -> new CardMarked(position(), any(Mark.values()));
            case 5 -> new MemberJoined(new Member(member(), text(), any(Role.values())));
            case 6 -> new MemberRenamed(member(), text());
            case 7 -> new MemberAway(member());
            case 8 -> new MemberBack(member());
            case 9 -> new MemberRemoved(member());
            case 10 -> new HandRaised(member(), any(About.values()));
            case 11 -> new HandLowered(member());
            case 12 -> new HandsLowered();
            case 13 -> new HandCalled(member());
            case 14 -> new ChatSent(random.nextInt(4) == 0 ? null : text(), any(Audience.values()));
            case 15 -> new ChatRemoved(random.nextInt(50) - 5);
            case 16 -> new RoomLocked();
            case 17 -> new RoomUnlocked();
            case 18 -> new CommandNoted(random.nextInt(50));
            default -> throw new IllegalStateException("An event that this test does not know yet: " + kind);
        };
    }

    private MemberId member() {
        return new MemberId("m_" + random.nextInt(6));
    }

    private int position() {
        return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(6) - 1;
    }

    private String text() {
        return any("", "dag", "\"quotes\" \\ en 'zo'", "twee\nregels", "🙂👩‍👩‍👧‍👦", "<b>&amp;", "e\u0301 ﬁ");
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
