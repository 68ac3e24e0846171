package nl.kaartensessie.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An installation that an organisation has set up in full, without limits on how fast one may be. One for all
/// tests that need either, as each profile costs a build of the application.
public class Department implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kaartensessie.organisation.name", "Ministerie van Proeven",
                "kaartensessie.organisation.contact", "hulp@proeven.example",
                "kaartensessie.organisation.privacy-url", "https://proeven.example/privacy",
                "kaartensessie.organisation.accessibility-statement-url", "https://proeven.example/verklaring",
                "kaartensessie.api.contact-email", "api@proeven.example",
                "kaartensessie.api.contact-url", "https://proeven.example/api",
                "kaartensessie.api.license", "EUPL-1.2"));
        settings.putAll(Map.of(
                "kaartensessie.security.contact", "mailto:veilig@proeven.example",
                "kaartensessie.security.expires", "2027-06-01T02:00:00+02:00",
                "kaartensessie.theme.directory", theme().toString(),
                "kaartensessie.theme.html-class", "ministerie-theme",
                "kaartensessie.keep.prepared", "12D",
                "kaartensessie.e-learning-url", "https://leren.example/woo?les=1&deel=2"));
        for (String limit : List.of(
                "live.commands",
                "connections.frames",
                "connections.opens-per-minute",
                "connections.polls-per-second",
                "reads.per-minute",
                "limits.rooms-per-hour",
                "limits.unused-rooms-per-minute",
                "limits.unused-rooms-per-hour",
                "limits.joins-per-hour",
                "limits.feedback-per-hour")) {
            settings.put("kaartensessie." + limit, "1000000");
        }
        return settings;
    }

    private static Path theme() {
        try {
            Path theme = Files.createTempDirectory("theme");
            Files.writeString(theme.resolve("theme.css"), ".ministerie-theme { --utrecht-link-color: #123456; }");
            return theme;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
