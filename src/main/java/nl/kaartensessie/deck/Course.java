package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The e-learning that belongs to a deck, as far as its author knows it. One of which nothing is known is none.
///
/// @param name may be empty
/// @param url where it is, with `https`; empty where that differs by organisation
/// @param minutes that it takes; null when not known
/// @param free null when not known, or when it differs by reader
@Schema(name = "Course", description = "The e-learning that belongs to a deck. What is not known is absent.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Course(
        @Schema(maxLength = GuidanceReader.NAME_LIMIT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        String name,

        @Schema(
                description = "Where it is, with `https`.",
                maxLength = GuidanceReader.URL_LIMIT,
                examples = "https://leren.example/woo")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        String url,

        @Schema(description = "How long it takes.", minimum = "1", maximum = "600") @Nullable
        Integer minutes,

        @Schema(description = "Whether it costs nothing.") @Nullable
        Boolean free) {

    static final int MOST_MINUTES = 600;
}
