package nl.kaartensessie.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the servers tell each other of client addresses, so that a limit holds over all of them together, and not
/// for each. They are hints: one that gets lost makes a limit that much wider, for as long as it counts.
///
/// Thread rule: any thread. Whoever carries the hints calls [#heard] of one thread.
@ApplicationScoped
public class AddressHints {

    private final Map<String, Consumer<Hint>> listeners = new ConcurrentHashMap<>();
    private volatile Consumer<Hint> carrier = hint -> {};

    /// @param about     which limit; the same at every server
    /// @param of        what is counted apart for an address, such as a room; empty when nothing is
    /// @param takenBack how long ago it was counted what counts no more; null when it begins to count
    public record Hint(
            String about,
            ClientAddress address,
            String of,
            @Nullable Duration takenBack) {}

    /// Gives `listener` what other servers tell about `about`. There is one for each.
    public void listen(String about, Consumer<Hint> listener) {
        listeners.put(about, listener);
    }

    /// Has everything that is told here carried to the others.
    public void carryWith(Consumer<Hint> toOthers) {
        carrier = toOthers;
    }

    /// Tells the others, when there is a moment.
    public void tell(Hint hint) {
        carrier.accept(hint);
    }

    /// Another server told this. What an older or newer one tells of something unknown here is left alone.
    public void heard(Hint hint) {
        Consumer<Hint> listener = listeners.get(hint.about());
        if (listener != null) {
            listener.accept(hint);
        }
    }
}
