package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What an author tells whoever plans and leads a session with the deck, besides its runsheet.
///
/// @param minutes that a session with it takes; null when the author did not say
/// @param course the e-learning that belongs to it; null when there is none, or nothing is known of it
/// @param tips for the facilitator, by the key of the step that they are about, in the order of [#STEPS]; a line that
///     begins with `Zeg:` or `Say:` is one to say
public record Guidance(
        @Nullable Integer minutes,
        @Nullable Course course,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> tips) {

    /// The steps of the runsheets that come with the software, in order.
    public static final List<String> STEPS =
            List.of("preparation", "welcome", "rules", "start", "round-one", "break", "round-two", "closing");

    static final int FEWEST_MINUTES = 30;
    static final int MOST_MINUTES = 480;

    /// An author said nothing.
    public static final Guidance NONE = new Guidance(null, null, Map.of());

    public Guidance {
        SequencedMap<String, String> ordered = new LinkedHashMap<>();
        for (String step : STEPS) {
            String tip = tips.get(step);
            if (tip != null) {
                ordered.put(step, tip);
            }
        }
        tips = Collections.unmodifiableMap(ordered);
    }
}
