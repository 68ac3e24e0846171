package nl.kaartensessie.live;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kaartensessie.room.MemberId;

/// How fast each member of one room writes, over whichever connection or call. Who was quiet for a window is
/// forgotten when somebody new begins, so there are no more than a room has members.
///
/// Thread rule: any thread.
final class Paces {

    private final Map<MemberId, Pace> paces = new ConcurrentHashMap<>();
    private final LiveSettings settings;

    Paces(LiveSettings settings) {
        this.settings = settings;
    }

    Pace.Verdict count(MemberId member, Instant now) {
        Pace pace = paces.get(member);
        if (pace == null) {
            paces.values().removeIf(quiet -> quiet.isOver(now));
            pace = paces.computeIfAbsent(member, key -> new Pace(settings.commands(), settings.commandWindow()));
        }
        return pace.count(now);
    }

    int size() {
        return paces.size();
    }
}
