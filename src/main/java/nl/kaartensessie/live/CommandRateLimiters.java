package nl.kaartensessie.live;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kaartensessie.room.MemberId;

/// How fast each member of one room writes, over whichever connection or call. Who was quiet for a window is
/// forgotten when somebody new begins, so there are no more than a room has members.
///
/// Thread rule: any thread.
final class CommandRateLimiters {

    private final Map<MemberId, CommandRateLimiter> paces = new ConcurrentHashMap<>();
    private final LiveSettings settings;

    CommandRateLimiters(LiveSettings settings) {
        this.settings = settings;
    }

    CommandRateLimiter.Verdict count(MemberId member, Instant now) {
        CommandRateLimiter rateLimiter = paces.get(member);
        if (rateLimiter == null) {
            paces.values().removeIf(quiet -> quiet.isOver(now));
            rateLimiter = paces.computeIfAbsent(
                    member, key -> new CommandRateLimiter(settings.commands(), settings.commandWindow()));
        }
        return rateLimiter.count(now);
    }

    int size() {
        return paces.size();
    }
}
