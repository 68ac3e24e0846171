package nl.kaartensessie.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What taking in a deck file changes, by the names of fields and the keys of cards.
///
/// @param created whether there was no such deck
/// @param replacesDraft whether changes that were not published yet are overwritten
/// @param reordered whether the cards that stay come in another order
@Schema(
        name = "DeckImport",
        description = "What an import changes, or would change.",
        requiredProperties = {
            "deck",
            "created",
            "titles",
            "replacesDraft",
            "fieldsChanged",
            "cardsAdded",
            "cardsChanged",
            "cardsRemoved",
            "reordered"
        })
record DeckImport(
        @Schema(description = "Key of the deck.", examples = "samenwerken")
        String deck,

        @Schema(description = "Whether there was no such deck.")
        boolean created,

        @Schema(description = "Titles of the cards in the file, in its order.")
        List<String> titles,

        @Schema(description = "Whether a draft that differs from the file is overwritten.")
        boolean replacesDraft,

        @Schema(description = "Names of the fields of the deck that differ, cards not counted.")
        List<String> fieldsChanged,

        @Schema(description = "Keys of the cards that are new.")
        List<String> cardsAdded,

        @Schema(description = "Keys of the cards that differ.")
        List<String> cardsChanged,

        @Schema(description = "Keys of the cards that go.") List<String> cardsRemoved,

        @Schema(description = "Whether the cards that stay come in another order.")
        boolean reordered) {

    static DeckImport of(Optional<EditableDeck> present, DeckContent file) {
        DeckContent old = present.map(EditableDeck::content)
                .orElseGet(() -> new DeckContent(
                        file.key(), "", "", "", null, false, "", "", List.of(), List.of(), Guidance.NONE));
        List<String> oldKeys = old.cards().stream().map(Card::key).toList();
        List<String> newKeys = file.cards().stream().map(Card::key).toList();
        return new DeckImport(
                file.key(),
                present.isEmpty(),
                file.cards().stream().map(Card::title).toList(),
                present.filter(EditableDeck::draft).isPresent() && !old.equals(file),
                fields(old, file),
                missing(oldKeys, newKeys),
                file.cards().stream()
                        .filter(card -> old.card(card.key())
                                .filter(other -> !other.equals(card))
                                .isPresent())
                        .map(Card::key)
                        .toList(),
                missing(newKeys, oldKeys),
                !common(oldKeys, newKeys).equals(common(newKeys, oldKeys)));
    }

    private static List<String> fields(DeckContent old, DeckContent file) {
        var fields = new ArrayList<String>();
        compare("title", old.title(), file.title(), fields);
        compare("description", old.description(), file.description(), fields);
        compare("language", old.language(), file.language(), fields);
        compare("asOf", old.asOf(), file.asOf(), fields);
        compare("minutes", old.guidance().minutes(), file.guidance().minutes(), fields);
        compare("eLearning", old.eLearning(), file.eLearning(), fields);
        compare("course", old.guidance().course(), file.guidance().course(), fields);
        compare("factsheet", old.factsheet(), file.factsheet(), fields);
        compare("runsheet", old.runsheet(), file.runsheet(), fields);
        compare("tips", old.guidance().tips(), file.guidance().tips(), fields);
        compare("facts", old.facts(), file.facts(), fields);
        return fields;
    }

    private static void compare(String name, @Nullable Object old, @Nullable Object now, List<String> changed) {
        if (!Objects.equals(old, now)) {
            changed.add(name);
        }
    }

    /// What `keys` has and `from` lacks.
    private static List<String> missing(List<String> from, List<String> keys) {
        var known = new HashSet<>(from);
        return keys.stream().filter(key -> !known.contains(key)).toList();
    }

    private static List<String> common(List<String> keys, List<String> others) {
        var known = new HashSet<>(others);
        return keys.stream().filter(known::contains).toList();
    }
}
