package nl.kaartensessie.web;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.kaartensessie.problem.Language;

/// What a browser loads until a card is in view. A page of a session names all of it, so that a browser asks for it at
/// once: else it would ask for each module when it has read the one that names it, a round trip after the other.
///
/// Empty where the bundler keeps its files elsewhere, as in dev mode: then the browser finds its way by itself.
///
/// Thread rule: any thread. It is filled once, at the start.
@ApplicationScoped
class CardModules {

    /// Where every page begins, which names this one itself.
    private static final String BEGIN = "app";

    private static final String OF_PARTICIPANTS = "participant-bundle";

    /// How the bundler writes that a module needs another, and not that it may ask for it later.
    private static final Pattern NEEDS =
            Pattern.compile("\\b(?:from|import)\"(" + Pattern.quote(ClientParts.FOLDER) + "[A-Za-z0-9_-]+\\.js)\"");

    private final Bundle bundle;
    private final Map<Language, List<String>> addresses = new ConcurrentHashMap<>();

    CardModules(Bundle bundle) {
        this.bundle = bundle;
    }

    void find(@Observes StartupEvent event) {
        SequencedSet<String> ofAll = new LinkedHashSet<>();
        add(OF_PARTICIPANTS, ofAll);
        add(BEGIN, ofAll);
        for (Language language : Language.values()) {
            SequencedSet<String> modules = new LinkedHashSet<>(ofAll);
            add(language.tag(), modules);
            modules.remove(bundle.script(BEGIN));
            addresses.put(language, List.copyOf(modules));
        }
    }

    /// Their addresses, as from the root of the host.
    List<String> of(Language language) {
        return addresses.getOrDefault(language, List.of());
    }

    /// The module of this name, and all that it needs.
    private void add(String name, SequencedSet<String> modules) {
        Deque<String> unread = new ArrayDeque<>();
        String first = bundle.script(name);
        if (first != null) {
            unread.add(first);
        }
        while (!unread.isEmpty()) {
            String address = unread.remove();
            String script = modules.contains(address) ? null : ClientParts.asBuilt(address);
            if (script != null) {
                modules.add(address);
                NEEDS.matcher(script).results().forEach(need -> unread.add(need.group(1)));
            }
        }
    }
}
