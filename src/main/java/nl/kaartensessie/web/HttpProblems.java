package nl.kaartensessie.web;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The sentences for problems of HTTP itself, in `messages/http*.properties`.
final class HttpProblems {

    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 426, 431, 500, 503);
    private static final ResourceBundle.Control WITHOUT_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private HttpProblems() {}

    static boolean known(int status) {
        return KNOWN.contains(status);
    }

    static String text(Locale reader, String key) {
        return ResourceBundle.getBundle("messages.http", reader, WITHOUT_FALLBACK)
                .getString(key);
    }
}
