package nl.kaartensessie.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Requests are counted by the paths that we have. The others are counted together: which addresses people type,
/// and the ids of rooms in them, are nobody's business, and whoever asks for a thousand must not fill the metrics.
@Singleton
class MeasuredPaths implements MeterFilter {

    private static final String URI = "uri";
    private static final String OTHER = "OTHER";

    /// What the framework says instead of a path.
    private static final Set<String> WORDS = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", OTHER);

    private final AllowedMethods known;

    MeasuredPaths(AllowedMethods known) {
        this.known = known;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String path = id.getTag(URI);
        if (!id.getName().startsWith("http.server.") || path == null || isKnown(path)) {
            return id;
        }
        List<Tag> tags = new ArrayList<>(id.getTags());
        tags.removeIf(tag -> tag.getKey().equals(URI));
        tags.add(Tag.of(URI, OTHER));
        return id.replaceTags(tags);
    }

    private boolean isKnown(String path) {
        return WORDS.contains(path) || known.templates().contains(path);
    }
}
