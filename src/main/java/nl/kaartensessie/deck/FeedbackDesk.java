package nl.kaartensessie.deck;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.kaartensessie.deck.CardFeedback.OnCard;
import nl.kaartensessie.deck.CardFeedback.OwnCase;
import nl.kaartensessie.editor.Editor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where what groups send back waits for those who make the deck. Of a group nothing is written down, and of the
/// time no more than the day, so what came together cannot be put together again.
///
/// Thread rule: any thread that may block.
@ApplicationScoped
public class FeedbackDesk {

    /// Of one deck: whoever sends much pushes out what is old.
    static final int MOST = 1_000;

    private final Audit audit;
    private final Clock clock;
    private final Duration kept;

    FeedbackDesk(
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.keep.feedback", defaultValue = "180D") Duration kept) {
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
    }

    /// In the transaction of who counts how often a group sends.
    ///
    /// @param version of the deck, that the group had
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String deck, int version, CardFeedback feedback) {
        List<FeedbackEntity> rows = new ArrayList<>();
        feedback.cards().forEach(card -> rows.add(row(deck, version, card)));
        feedback.ownCases().forEach(ownCase -> rows.add(row(deck, version, ownCase)));
        Collections.shuffle(rows);
        FeedbackEntity.persist(rows);
        FeedbackEntity.flush();
        FeedbackEntity.trim(deck, MOST);
    }

    @Transactional
    List<FeedbackEntity> of(String deck) {
        return FeedbackEntity.of(deck);
    }

    /// Takes away what somebody wrote; what it counts of a card stays. One that is gone already is no matter.
    @Transactional
    void remove(String deck, UUID remark, Editor editor) {
        FeedbackEntity.<FeedbackEntity>findByIdOptional(remark)
                .filter(row -> row.deck.equals(deck))
                .ifPresent(row -> {
                    audit.record(editor, Audit.Action.REMARK_REMOVED, deck, row.card, row.version);
                    if (row.card == null) {
                        row.delete();
                    } else {
                        row.words = null;
                    }
                });
    }

    @Scheduled(every = "24h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        FeedbackEntity.delete("from FeedbackEntity f where f.day < ?1", today().minusDays(kept.toDays()));
    }

    private FeedbackEntity row(String deck, int version, OnCard card) {
        FeedbackEntity row = row(deck, version);
        row.card = card.card();
        row.used = card.used();
        row.minutes = card.minutes();
        row.verdict = card.verdict();
        row.words = card.words().isEmpty() ? null : card.words();
        return row;
    }

    private FeedbackEntity row(String deck, int version, OwnCase ownCase) {
        FeedbackEntity row = row(deck, version);
        row.title = ownCase.title();
        row.words = ownCase.text();
        return row;
    }

    private FeedbackEntity row(String deck, int version) {
        FeedbackEntity row = new FeedbackEntity();
        row.id = UUID.randomUUID();
        row.deck = deck;
        row.version = version;
        row.day = today();
        return row;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
