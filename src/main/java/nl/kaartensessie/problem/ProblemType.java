package nl.kaartensessie.problem;

import java.util.Locale;

/// A kind of problem, as RFC 9457 has it: a status of HTTP, and sentences for a person.
public interface ProblemType {

    /// Its name, in capitals: that of a constant.
    String name();

    /// The HTTP status.
    int status();

    /// Where its sentences are: `name.title` and `name.detail` of this bundle.
    String bundle();

    /// What is wrong, in a few words.
    default String title(Locale reader) {
        return Messages.text(bundle(), reader, name() + ".title");
    }

    /// What is wrong and what to do, in a sentence or two.
    default String detail(Locale reader) {
        return Messages.text(bundle(), reader, name() + ".detail");
    }
}
