package nl.kaartensessie.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kaartensessie.editor.Editor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShippedDecksTest {

    @Inject
    ShippedDecks shipped;

    @Inject
    Decks decks;

    @Inject
    Drafts drafts;

    /// A deck of its own for each test, so that none depends on another.
    private final String key = "proef-" + UUID.randomUUID();

    @Test
    void theShippedDeckIsThereAfterTheStart() {
        assertThat(decks.latest("actieve-openbaarmaking")).hasValueSatisfying(deck -> {
            assertThat(deck.version()).isEqualTo(1);
            assertThat(deck.language()).isEqualTo("nl");
            assertThat(deck.cards()).isNotEmpty();
        });
        assertThat(decks.published()).extracting(DeckSummary::key).contains("actieve-openbaarmaking");
    }

    @Test
    void loadingTheSameFileAgainMakesNoVersion() {
        assertThat(shipped.publish(file("Tekst."))).isEqualTo(1);
        DeckVersion first = decks.latest(key).orElseThrow();

        assertThat(shipped.publish(file("Tekst."))).isEqualTo(1);
        assertThat(decks.latest(key)).contains(first);
        assertThat(decks.version(key, 2)).isEmpty();
    }

    @Test
    void aChangedFileBecomesTheNextVersionAndTheFirstStillReads() {
        shipped.publish(file("Oude tekst."));
        assertThat(decks.version(key, 2)).isEmpty();

        assertThat(shipped.publish(file("Nieuwe tekst."))).isEqualTo(2);

        assertThat(decks.latest(key).orElseThrow().cards())
                .extracting(Card::text)
                .containsExactly("Nieuwe tekst.", "Slot.");
        assertThat(decks.version(key, 1).orElseThrow().cards())
                .extracting(Card::text)
                .containsExactly("Oude tekst.", "Slot.");
        assertThat(decks.published())
                .filteredOn(deck -> deck.key().equals(key))
                .singleElement()
                .satisfies(deck -> {
                    assertThat(deck.version()).isEqualTo(2);
                    assertThat(deck.cardCount()).isEqualTo(2);
                });
    }

    @Test
    void aFileThatIsPutBackIsAChangeToo() {
        shipped.publish(file("Oude tekst."));
        shipped.publish(file("Nieuwe tekst."));

        assertThat(shipped.publish(file("Oude tekst."))).isEqualTo(3);
    }

    @Test
    void aDeckThatEditorsMadeTheirOwnStaysAsTheyLeftIt() {
        shipped.publish(file("Oude tekst."));
        drafts.replace(key, new IfMatch("*"), "{\"title\": \"Van ons\"}".getBytes(UTF_8), Editor.WITH_CREDENTIAL);
        drafts.publish(key, new IfMatch(null), Editor.WITH_CREDENTIAL);

        assertThat(shipped.publish(file("Nieuwe tekst."))).isEqualTo(2);

        assertThat(decks.latest(key).orElseThrow().title()).isEqualTo("Van ons");
    }

    @Test
    void aDeckThatEditorsDeletedStaysAway() {
        shipped.publish(file("Oude tekst."));
        drafts.delete(key, new IfMatch("*"), Editor.WITH_CREDENTIAL);

        shipped.publish(file("Oude tekst."));
        shipped.publish(file("Nieuwe tekst."));

        assertThat(decks.latest(key)).isEmpty();
        assertThat(decks.version(key, 1)).isPresent();
    }

    @Test
    void aCommentInTheFileIsNoChangeOfTheDeck() {
        shipped.publish(file("Tekst."));

        assertThat(shipped.publish(("# Nagelezen.\n" + new String(file("Tekst."), UTF_8)).getBytes(UTF_8)))
                .isEqualTo(1);
    }

    @Test
    void everythingInTheFileComesOutOfTheDatabase() {
        byte[] file = file("Tekst met \"aanhalingstekens\", 'apostrof', {accolades} en é.");
        DeckContent content = DeckFile.read(file);
        shipped.publish(file);

        DeckVersion stored = decks.latest(key).orElseThrow();

        assertThat(new DeckContent(
                        stored.key(),
                        stored.title(),
                        stored.description(),
                        stored.language(),
                        stored.asOf(),
                        stored.eLearning(),
                        stored.factsheet(),
                        stored.runsheet(),
                        stored.cards(),
                        stored.facts(),
                        stored.guidance()))
                .isEqualTo(content);
    }

    @Test
    void serversThatStartTogetherPublishANewDeckOnce() throws Exception {
        assertThat(publishOnManyServers("Tekst.")).containsOnly(1);
        assertThat(decks.version(key, 2)).isEmpty();
    }

    @Test
    void serversThatStartTogetherPublishAChangeOnce() throws Exception {
        shipped.publish(file("Oude tekst."));

        assertThat(publishOnManyServers("Nieuwe tekst.")).containsOnly(2);
        assertThat(decks.version(key, 3)).isEmpty();
    }

    private List<Integer> publishOnManyServers(String text) throws Exception {
        int servers = 8;
        var ready = new CyclicBarrier(servers);
        Callable<Integer> start = () -> {
            ready.await();
            return shipped.publish(file(text));
        };
        var versions = new ArrayList<Integer>();
        try (var executor = Executors.newFixedThreadPool(servers)) {
            for (Future<Integer> version : executor.invokeAll(Collections.nCopies(servers, start))) {
                versions.add(version.get());
            }
        }
        return versions;
    }

    private byte[] file(String text) {
        return """
                key: %s
                title: Proef
                description: Een proef.
                language: nl
                asOf: 2026-11-23
                cards:
                  - key: een
                    kind: dilemma
                    practice: true
                    title: Een
                    text: >-
                      %s
                    choices: ["Links, of", "'rechts'"]
                    explanation: Uitleg.
                    ask: En dan?
                    themes: [Een, Twee]
                    sensitivity: low
                    facts: [{about: Uitleg, source: Bron, checkedOn: 2026-11-23, toCheck: Iets.}]
                  - {key: slot, kind: question, place: last, title: Slot, text: Slot.}
                """.formatted(key, text).getBytes(UTF_8);
    }
}
