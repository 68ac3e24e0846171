package nl.kaartensessie.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/// Every setting of the operator's guide, and what it may hold. The framework reads them later, each at a moment
/// of its own and some never, and does not always say which one it could not read.
public final class Settings {

    private static final String SIGN_IN = "quarkus.oidc.tenant-enabled";

    private static final Map<String, Kind> KINDS = new TreeMap<>();

    /// Of these, which may be empty, as if they were not there.
    private static final Set<String> OPTIONAL = new HashSet<>();

    static {
        // The service and its database.
        kind(Values.PORT, "quarkus.http.port", "quarkus.management.port");
        kind(Addresses.HOST, "quarkus.http.host", "quarkus.management.host");
        optional(Addresses.BASE_PATH, "quarkus.http.root-path");
        optional(Addresses.DATABASE, "quarkus.datasource.jdbc.url");
        optional(Values.TEXT, "quarkus.datasource.username");
        optional(value -> Optional.empty(), "quarkus.datasource.password");
        // Two talk with the other servers.
        kind(Values.whole(3, 10_000), "quarkus.datasource.jdbc.max-size");
        kind(Values.DURATION, "quarkus.datasource.jdbc.acquisition-timeout");
        kind(Values.NUMBER, "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout");
        kind(Belongings.FOLDER_NAME, "kaartensessie.data-dir");
        kind(Values.DURATION_OR_NONE, "quarkus.shutdown.delay");
        kind(Values.SIZE, "quarkus.http.limits.max-body-size", "quarkus.http.limits.max-header-size");
        kind(Values.LEVEL, "quarkus.log.level");
        kind(Values.FLAG, "quarkus.log.console.json.enabled");

        // The proxy in front of it.
        kind(Values.FLAG, "quarkus.http.proxy.proxy-address-forwarding", "quarkus.http.proxy.allow-forwarded");
        optional(Values.FLAG, "quarkus.http.proxy.allow-x-forwarded");
        optional(Addresses.PROXIES, "quarkus.http.proxy.trusted-proxies");
        kind(Values.whole(0, 100), "kaartensessie.proxy.trusted-hops");
        optional(Addresses.ORIGINS, "kaartensessie.live.origins");
        kind(Addresses.TRANSPORT_SECURITY, "kaartensessie.strict-transport-security");

        // Who runs it.
        optional(Values.TEXT, "kaartensessie.organisation.name");
        optional(Addresses.CONTACT, "kaartensessie.organisation.contact");
        optional(Addresses.SECURITY_CONTACT, "kaartensessie.security.contact");
        optional(Values.MOMENT, "kaartensessie.security.expires");
        optional(Addresses.MAIL_ADDRESS, "kaartensessie.api.contact-email");
        optional(Values.TEXT, "kaartensessie.api.license");
        optional(
                Addresses.WEB,
                "kaartensessie.organisation.privacy-url",
                "kaartensessie.organisation.accessibility-statement-url",
                "kaartensessie.api.contact-url",
                "kaartensessie.e-learning-url");
        optional(Belongings.THEME, "kaartensessie.theme.directory");
        kind(Values.CSS_CLASS, "kaartensessie.theme.html-class");
        kind(Values.ZONE, "kaartensessie.zone");

        // Who may change decks.
        optional(Belongings.CREDENTIAL, "kaartensessie.editor.credential");
        optional(Belongings.FILE_TO_WRITE, "kaartensessie.editor.credential-file");
        kind(Values.FLAG, "kaartensessie.editor.credential-accepted", "kaartensessie.editor.renew", SIGN_IN);
        kind(Values.TEXT, "kaartensessie.editor.role");
        kind(Values.FLAG, "kaartensessie.feedback.enabled");
        optional(Belongings.DECKS, "kaartensessie.decks.shipped");
        optional(Addresses.WEB, "quarkus.oidc.auth-server-url");
        kind(Values.DURATION, "quarkus.oidc.authentication.session-age-extension");

        // How long, and how much.
        kind(Values.TIME_OF_DAY, "kaartensessie.keep.rewrite");
        kind(Values.DURATION_OR_NONE, "kaartensessie.live.grace");
        among(Values.DURATION, "kaartensessie.keep.", "prepared", "ended", "unended", "report");
        among(Values.DURATION, "kaartensessie.keep.", "answers", "audit", "sweep", "feedback", "practice");
        among(Values.DURATION, "kaartensessie.live.", "command-window", "beat", "silence", "idle");
        among(Values.DURATION, "kaartensessie.http.", "request", "idle", "untaken");
        kind(Values.DURATION, "kaartensessie.network-test.longest");
        among(Values.SIZE, "kaartensessie.", "limits.bytes", "limits.facilitator-bytes", "pdf.kept", "http.waiting");
        among(Values.NUMBER, "kaartensessie.limits.", "participants", "facilitators", "entries", "facilitator-entries");
        among(Values.NUMBER, "kaartensessie.limits.", "tell-from", "chat-line", "misses-per-minute", "rooms-per-hour");
        among(Values.NUMBER, "kaartensessie.limits.unused-rooms-per-", "minute", "hour");
        among(Values.NUMBER, "kaartensessie.limits.", "joins-per-hour", "feedback-per-hour");
        among(Values.NUMBER, "kaartensessie.limits.practice-rooms", "", "-per-hour");
        among(Values.NUMBER, "kaartensessie.network-test.", "calls-per-minute", "lines", "lines-per-address");
        among(Values.NUMBER, "kaartensessie.", "pdf.threads", "pdf.queue", "deck-work.threads", "deck-work.queue");
        among(Values.NUMBER, "kaartensessie.live.", "commands", "outbox");
        among(Values.NUMBER, "kaartensessie.connections.", "per-member", "per-room", "opens-per-minute", "polls");
        among(Values.NUMBER, "kaartensessie.connections.", "polls-per-second", "frames");
        among(Values.NUMBER, "kaartensessie.reads.", "per-minute", "at-once");
        among(Values.NUMBER, "kaartensessie.http.", "connections", "connections-per-address");
    }

    private Settings() {}

    /// @throws Wrong when one holds what it may not
    public static void check(Config config) {
        List<String> faults = new ArrayList<>();
        KINDS.forEach((name, kind) -> fault(config, name, kind).ifPresent(faults::add));
        if (faults.isEmpty() && config.getOptionalValue(SIGN_IN, Boolean.class).orElse(false)) {
            for (String needed : List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.client-id")) {
                if (config.getOptionalValue(needed, String.class).isEmpty()) {
                    faults.add(sentence(needed, "is not set, which " + SIGN_IN + " needs"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Wrong(faults);
        }
    }

    /// The settings that are looked at.
    static Set<String> names() {
        return KINDS.keySet();
    }

    private static Optional<String> fault(Config config, String name, Kind kind) {
        ConfigValue value = config.getConfigValue(name);
        if (value.getValue() == null && value.getRawValue() != null) {
            return Optional.of(sentence(name, "refers to something that is not set"));
        }
        return fault(name, kind, value.getValue()).map(fault -> sentence(name, fault));
    }

    private static Optional<String> fault(String name, Kind kind, @Nullable String value) {
        if (value == null || value.isEmpty() && OPTIONAL.contains(name)) {
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.of("is empty: give it a value, or leave it out") : kind.fault(value);
    }

    /// Both its names: the operator knows it by the one that they used.
    private static String sentence(String name, String fault) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return "%s %s (as an environment variable: %s).".formatted(name, fault, variable);
    }

    private static void kind(Kind kind, String... names) {
        for (String name : names) {
            KINDS.put(name, kind);
        }
    }

    private static void optional(Kind kind, String... names) {
        kind(kind, names);
        OPTIONAL.addAll(List.of(names));
    }

    private static void among(Kind kind, String prefix, String... names) {
        for (String name : names) {
            kind(kind, prefix + name);
        }
    }

    /// What is wrong with the settings, a sentence for each.
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Wrong(List<String> sentences) {
            super(String.join("\n", sentences));
        }
    }
}
