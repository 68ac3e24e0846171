package nl.kaartensessie.deck;

import java.util.List;
import java.util.stream.Collectors;

/// A deck that can't be taken in, with everything that is wrong with it.
class InvalidDeckException extends RuntimeException {

    /// One thing to repair.
    ///
    /// @param field where, e.g. `asOf`, or `cards[mijn-concept].title`; empty for the whole file
    /// @param message what is wrong, as a sentence
    record Fault(String field, String message) {
        @Override
        public String toString() {
            return field.isEmpty() ? message : field + ": " + message;
        }
    }

    private final List<Fault> faults;

    InvalidDeckException(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n  ", "This deck is not right:\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    /// In the order of the file; at least one.
    List<Fault> faults() {
        return faults;
    }
}
