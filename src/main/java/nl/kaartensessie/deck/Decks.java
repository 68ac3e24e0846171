package nl.kaartensessie.deck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The published decks. Blocking; for any thread that may block.
@ApplicationScoped
public class Decks {

    /// A version never changes, so what is in here is always right; the bound is for memory only.
    private final Cache<DeckVersionEntity.Id, DeckVersion> versions =
            Caffeine.newBuilder().maximumSize(200).build();

    /// Every deck, by key, in its latest version.
    @Transactional
    public List<DeckSummary> published() {
        return DeckVersionEntity.latestIds().stream()
                .flatMap(id -> read(id).stream())
                .map(DeckVersion::summary)
                .toList();
    }

    /// The latest version of this deck, or nothing when there is no such deck.
    @Transactional
    public Optional<DeckVersion> latest(String key) {
        return DeckVersionEntity.latestId(key).flatMap(this::read);
    }

    /// Just this version, as a room that was opened with it needs it, however old.
    @Transactional
    public Optional<DeckVersion> version(String key, int version) {
        return read(new DeckVersionEntity.Id(key, version));
    }

    /// The numbers of the versions of this deck since it was last deleted, the latest first.
    @Transactional
    List<Integer> versions(String key) {
        return DeckVersionEntity.ids(key).stream()
                .map(DeckVersionEntity.Id::version)
                .toList();
    }

    private Optional<DeckVersion> read(DeckVersionEntity.Id id) {
        return Optional.ofNullable(versions.get(id, Decks::load));
    }

    private static @Nullable DeckVersion load(DeckVersionEntity.Id id) {
        return DeckVersionEntity.of(id).map(DeckVersionEntity::toVersion).orElse(null);
    }
}
