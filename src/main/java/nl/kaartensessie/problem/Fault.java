package nl.kaartensessie.problem;

import java.util.Locale;

/// One field of the input that is wrong.
public interface Fault {

    /// Where, such as `cards[3].title`; empty for the whole text.
    String field();

    /// What is wrong with it, as a sentence.
    String message(Locale reader);
}
