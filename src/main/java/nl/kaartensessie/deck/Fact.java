package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a statement comes from, and when somebody last looked. For editors alone: no room ever has it.
///
/// @param about words that stand in the text, as they stand there; or the heading of a part of a factsheet
/// @param toCheck what is still to be looked up; mostly empty
@Schema(
        name = "Fact",
        description = "Where a statement comes from; for an editor.",
        requiredProperties = {"about", "source", "checkedOn"})
public record Fact(
        @Schema(
                description = "Words of the text, as they stand there; of a factsheet also a whole heading.",
                maxLength = FactReader.ABOUT_LIMIT,
                examples = "artikel 5.2")
        String about,

        @Schema(maxLength = FactReader.SOURCE_LIMIT, examples = "ECLI:NL:RVS:2025:4814")
        String source,

        @Schema(description = "The day on which somebody last looked there.")
        LocalDate checkedOn,

        @Schema(
                description = "What is still to be looked up; absent when nothing is.",
                maxLength = FactReader.SOURCE_LIMIT)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String toCheck) {

    /// The day that all of them were checked on or after.
    static Optional<LocalDate> oldest(Collection<Fact> ofDeck, Collection<Card> cards) {
        return Stream.concat(ofDeck.stream(), cards.stream().flatMap(card -> card.facts().stream()))
                .map(Fact::checkedOn)
                .min(Comparator.naturalOrder());
    }
}
