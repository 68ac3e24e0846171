package nl.kaartensessie.deck;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import nl.kaartensessie.work.Bulkhead;
import nl.kaartensessie.work.Busy;

/// Where whole decks are read, checked and rendered: a large one takes longer than a room can wait.
///
/// Thread rule: any thread; what is called here runs on a thread of its own, and may wait for the database.
@ApplicationScoped
class DeckWork {

    private final Bulkhead bulkhead;

    DeckWork(Settings settings, MeterRegistry registry) {
        bulkhead = new Bulkhead("deck", settings.threads(), settings.queue(), registry);
    }

    /// @throws Busy when too much of it waits
    <T> T call(Supplier<T> work) {
        return bulkhead.call(work);
    }

    void stop(@Observes ShutdownEvent event) {
        bulkhead.close();
    }

    /// How much of a server that may take.
    @ConfigMapping(prefix = "kaartensessie.deck-work")
    interface Settings {

        /// Decks that are worked on at once.
        @WithDefault("2")
        int threads();

        /// Decks that may wait for that; beyond it callers are told to try again.
        @WithDefault("10")
        int queue();
    }
}
