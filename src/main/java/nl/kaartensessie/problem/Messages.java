package nl.kaartensessie.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences in `messages/*.properties`, in the reader's language: Dutch where there is no other.
public final class Messages {

    private static final ResourceBundle.Control WITHOUT_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// @param bundle such as `messages.refusals`
    /// @throws java.util.MissingResourceException when there is no such sentence
    public static String text(String bundle, Locale reader, String key) {
        return in(bundle, reader).getString(key);
    }

    public static ResourceBundle in(String bundle, Locale reader) {
        return ResourceBundle.getBundle(bundle, reader, WITHOUT_FALLBACK);
    }
}
