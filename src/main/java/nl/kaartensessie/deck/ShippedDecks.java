package nl.kaartensessie.deck;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kaartensessie.guard.Sha256;
import nl.kaartensessie.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Publishes the decks that come with the software, when they are new or have changed since they were last loaded.
@ApplicationScoped
class ShippedDecks {

    private static final Logger LOG = Logger.getLogger(ShippedDecks.class);

    private final List<String> keys;
    private final Clock clock;

    ShippedDecks(@ConfigProperty(name = "kaartensessie.decks.shipped") Optional<List<String>> keys, Clock clock) {
        this.keys = keys.orElse(List.of());
        this.clock = clock;
    }

    void load(@Observes StartupEvent start) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        keys.forEach(key -> files.put(key, read(key)));
        // Nearly always all of them: then no file is taken apart, and the start need not wait for that.
        QuarkusTransaction.requiringNew()
                .run(() -> files.entrySet().removeIf(file -> wasLoaded(file.getKey(), file.getValue())));
        files.values().forEach(this::publish);
    }

    /// The shipped files, by key.
    List<String> keys() {
        return keys;
    }

    /// Publishes this deck file as a next version if it differs from the file that was last loaded, and from the
    /// latest version. A deck that editors made their own, or deleted, stays as they left it. Servers that start
    /// together wait for each other, so that one of them publishes.
    ///
    /// @return the version that is now the latest
    int publish(byte[] file) {
        DeckContent content = DeckFile.read(file);
        if (!content.lacks().isEmpty()) {
            throw new RefusedException(DeckProblem.BAD_DECK, content.lacks());
        }
        String checksum = checksum(file);
        return QuarkusTransaction.requiringNew().call(() -> {
            DeckEntity deck = DeckEntity.locked(content.key());
            Optional<DeckVersionEntity> latest = DeckVersionEntity.latest(content.key());
            int version = DeckVersionEntity.lastNumber(content.key());
            boolean known = checksum.equals(deck.shippedChecksum);
            boolean ours = version == 0 || (latest.isPresent() && Objects.equals(deck.shippedVersion, version));
            if (!known && !ours) {
                LOG.warnf("Deck %s was changed here, so the new one of the software is left alone", content.key());
                return version;
            }
            deck.shippedChecksum = checksum;
            if (known || latest.map(DeckVersionEntity::content).equals(Optional.of(content))) {
                return version;
            }
            deck.shippedVersion = version + 1;
            deck.revision++;
            return publish(content, version + 1);
        });
    }

    private static boolean wasLoaded(String key, byte[] file) {
        DeckEntity deck = DeckEntity.findById(key);
        return deck != null && checksum(file).equals(deck.shippedChecksum);
    }

    private static String checksum(byte[] file) {
        return HexFormat.of().formatHex(Sha256.of(file));
    }

    private int publish(DeckContent content, int version) {
        DeckVersionEntity.of(content, version, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .persist();
        LOG.infof(
                "Published version %d of deck %s, %d cards",
                version, content.key(), content.cards().size());
        return version;
    }

    private static byte[] read(String key) {
        String resource = "decks/" + key + ".yaml";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "kaartensessie.decks.shipped names " + key + ", but there is no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
