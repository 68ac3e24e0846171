package nl.kaartensessie.browser.support;

import java.util.List;

/// One window of a browser of any make, and what a person does and sees in it. Everything waits until it can be
/// done, for as long as [Browsers#PATIENCE_MS], and fails then.
public interface AnyWindow {

    /// @param path of the service, with what stands behind `#`
    void open(String path);

    void reload();

    /// The button of this name; in the dialog, where one is open.
    void press(String button);

    /// @param about "Nieuw punt" or "Reactie"
    default void raise(String about) {
        press("Hand opsteken");
        press(about);
    }

    void follow(String link);

    /// Types in the field with this label, in the place of what stands there. A line end is the key Enter.
    void type(String field, String text);

    /// The key with the arrow to the right, outside every field.
    void pressRight();

    /// Waits until something of this CSS selector shows this text.
    void sees(String selector, String text);

    /// The value of an expression in JavaScript, as text.
    String evaluate(String expression);

    /// What the console calls an error, a rule of the page's policy that was broken among it.
    List<String> complaints();
}
