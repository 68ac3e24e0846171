package nl.kaartensessie.deck;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.kaartensessie.editor.Editor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Remembers who changed what, and never what it says: in the table `deck_audit`, in the same transaction as the
/// change, and in the log category `audit`. The table forgets after a year; the log is kept by whoever keeps logs.
@ApplicationScoped
class Audit {

    private static final Logger LOG = Logger.getLogger("audit");

    private final Clock clock;

    private final Duration kept;

    Audit(Clock clock, @ConfigProperty(name = "kaartensessie.keep.audit", defaultValue = "365D") Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    enum Action {
        CREATED,
        CHANGED,
        CARD_ADDED,
        CARD_CHANGED,
        CARD_REMOVED,
        IMPORTED,
        PUBLISHED,
        DELETED,
        REMARK_REMOVED
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(Editor editor, Action action, String deck) {
        record(editor, action, deck, null, null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(Editor editor, Action action, String deck, @Nullable String card, @Nullable Integer version) {
        Panache.getEntityManager()
                .createNativeQuery("insert into deck_audit (at, editor, action, deck, card, version) "
                        + "values (:at, :editor, :action, :deck, cast(:card as text), cast(:version as integer))")
                .setParameter("at", clock.instant())
                .setParameter("editor", editor.name())
                .setParameter("action", action.name())
                .setParameter("deck", deck)
                .setParameter("card", card)
                .setParameter("version", version)
                .executeUpdate();
        LOG.infof("editor=%s action=%s deck=%s card=%s version=%s", editor.name(), action, deck, card, version);
    }

    /// Forgets who changed what so long ago that nobody needs to know.
    @Scheduled(every = "24h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Panache.getEntityManager()
                .createNativeQuery("delete from deck_audit where at < :before")
                .setParameter("before", clock.instant().minus(kept))
                .executeUpdate();
    }
}
