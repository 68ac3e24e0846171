package nl.kaartensessie.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.guard.AddressHints;
import nl.kaartensessie.guard.ClientAddress;
import nl.kaartensessie.guard.Network;
import nl.kaartensessie.room.RoomId;

/// The rooms that somebody at an address is in, whichever server they came to.
///
/// Thread rule: any thread; one address at a time. The sets never change.
final class KnownRooms {

    private static final String NAME = "known-rooms";
    private static final int ROOMS = 200_000;
    private static final int ROOMS_OF_AN_ADDRESS = 200;
    private static final Duration KEPT = Duration.ofHours(12);

    private final Cache<Network, Set<RoomId>> rooms;

    private final AddressHints others;

    KnownRooms(InstantSource clock, AddressHints others) {
        this.rooms = Caffeine.newBuilder()
                .maximumWeight(ROOMS)
                .<Network, Set<RoomId>>weigher((network, known) -> known.size())
                .expireAfterAccess(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        this.others = others;
        others.listen(NAME, hint -> addHere(hint.address(), new RoomId(hint.of())));
    }

    void add(ClientAddress address, RoomId room) {
        if (!has(address, room)) {
            addHere(address, room);
            others.tell(new AddressHints.Hint(NAME, address, room.value(), null));
        }
    }

    private void addHere(ClientAddress address, RoomId room) {
        rooms.asMap().merge(address.narrowest(), Set.of(room), KnownRooms::union);
    }

    boolean has(ClientAddress address, RoomId room) {
        return of(address).contains(room);
    }

    int count(ClientAddress address) {
        return of(address).size();
    }

    private Set<RoomId> of(ClientAddress address) {
        Set<RoomId> known = rooms.getIfPresent(address.narrowest());
        return known == null ? Set.of() : known;
    }

    /// The latest of them.
    private static Set<RoomId> union(Set<RoomId> known, Set<RoomId> more) {
        Set<RoomId> all = new LinkedHashSet<>(known);
        all.addAll(more);
        while (all.size() > ROOMS_OF_AN_ADDRESS) {
            all.remove(all.iterator().next());
        }
        return Collections.unmodifiableSet(all);
    }
}
