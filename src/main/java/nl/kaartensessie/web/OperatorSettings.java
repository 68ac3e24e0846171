package nl.kaartensessie.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What the organisation that runs this installation says of itself. Everything is optional: unset means that a
/// page says so.
public final class OperatorSettings {

    private OperatorSettings() {}

    @ConfigMapping(prefix = "kaartensessie.organisation")
    public interface Organisation {
        Optional<String> name();

        /// Where people ask questions: a mail address or a web address.
        Optional<String> contact();

        /// The organisation's own privacy statement.
        Optional<URI> privacyUrl();

        /// The statement that the organisation published in the national register.
        Optional<URI> accessibilityStatementUrl();
    }

    /// For `/.well-known/security.txt` (RFC 9116); both are needed, or there is no such file.
    @ConfigMapping(prefix = "kaartensessie.security")
    interface Security {
        /// `mailto:` or `https:`.
        Optional<URI> contact();

        /// When this contact has to be looked at again; never in the past, less than a year ahead.
        Optional<OffsetDateTime> expires();
    }

    @ConfigMapping(prefix = "kaartensessie.theme")
    interface Theme {
        /// A folder with a `theme.css` of the organisation, and the fonts and images that it names.
        Optional<Path> directory();

        /// The class on `<html>` under which that theme defines its design tokens.
        @WithDefault("kaartensessie-theme")
        String htmlClass();
    }
}
