package nl.kaartensessie.deck;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kaartensessie.work.Busy;
import org.jspecify.annotations.Nullable;

/// The published decks. Blocking; for any thread that may block.
@ApplicationScoped
public class Decks {

    /// A version never changes, so what is in here is always right; the bound is for memory only.
    private final Cache<DeckVersionEntity.Id, DeckVersion> versions =
            Caffeine.newBuilder().maximumSize(200).build();

    /// Signs of the explanations that are kept as HTML.
    private static final long MOST_EXPLAINED = 8_000_000;

    private final Cache<DeckVersionEntity.Id, Map<String, CardView>> explained = Caffeine.newBuilder()
            .maximumWeight(MOST_EXPLAINED)
            .<DeckVersionEntity.Id, Map<String, CardView>>weigher((id, cards) ->
                    cards.values().stream().mapToInt(Decks::weight).sum())
            .build();

    private final DeckWork work;

    Decks(DeckWork work) {
        this.work = work;
    }

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

    /// The cards of this version by key, with what is for who leads the group.
    ///
    /// @throws Busy when they were not rendered yet, and too much such work waits
    public Map<String, CardView> explained(DeckVersion deck) {
        return explained.get(
                new DeckVersionEntity.Id(deck.key(), deck.version()),
                id -> work.call(() -> deck.cards().stream()
                        .collect(Collectors.toUnmodifiableMap(Card::key, CardView::withExplanation))));
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

    private static int weight(CardView card) {
        return 500
                + (card.explanation() == null ? 0 : card.explanation().length())
                + (card.explanationHtml() == null ? 0 : card.explanationHtml().length())
                + (card.ask() == null ? 0 : card.ask().length())
                + (card.twists() == null
                        ? 0
                        : card.twists().stream().mapToInt(String::length).sum());
    }
}
