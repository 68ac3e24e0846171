package nl.kaartensessie.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kaartensessie.problem.Languages;

/// In which form a body may come, and an answer may be asked for, as far as the framework does not see to that.
///
/// Thread rule: any thread; it keeps nothing.
final class ContentNegotiation {

    /// Every form that something here is given in; of those that are wished alike the first is given.
    static final List<String> FORMS = List.of(
            "application/json",
            "application/yaml",
            "text/markdown",
            "text/html",
            "application/pdf",
            "text/plain",
            "text/calendar",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/event-stream",
            "text/css",
            "image/svg+xml",
            "image/png",
            "font/woff2");

    /// What is in nobody's way: an answer that has no body, and a problem.
    private static final String NOTHING = Problem.MEDIA_TYPE;

    /// One that takes no form of some kind.
    private static final Pattern REFUSING = Pattern.compile(";[ \\t]*[qQ]=0(?:\\.0{0,3})?[ \\t]*(?:[,;]|$)");

    /// No program's list is longer.
    private static final int LONGEST = 1_000;

    /// A list of languages as RFC 9110 has it.
    private static final Pattern LANGUAGES =
            Pattern.compile("%1$s(?:,%1$s)*".formatted(" *[A-Za-z0-9*-]+ *(?:; *q=[01](?:\\.[0-9]{0,3})? *)?"));

    private ContentNegotiation() {}

    /// Cut before anybody reads it; one that cannot be read is as good as none.
    static void cutLanguages(MultiMap headers) {
        List<String> sent = headers.getAll(HttpHeaders.ACCEPT_LANGUAGE);
        if (!sent.isEmpty()) {
            String languages = Languages.cut(sent.size() == 1 ? sent.getFirst() : String.join(",", sent));
            if (!LANGUAGES.matcher(languages).matches()) {
                headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
            } else if (sent.size() > 1 || languages.length() < sent.getFirst().length()) {
                headers.set(HttpHeaders.ACCEPT_LANGUAGE, languages);
            }
        }
    }

    /// An `Accept` that refuses something (`text/html;q=0`), which the framework takes for a small wish, is put as
    /// what it takes of all that there is.
    static void spellOutAccept(MultiMap headers) {
        List<String> sent = headers.getAll(HttpHeaders.ACCEPT);
        String accept = sent.size() == 1 ? sent.getFirst() : String.join(",", sent);
        if (accept.length() <= LONGEST && REFUSING.matcher(accept).find()) {
            try {
                headers.set(HttpHeaders.ACCEPT, accepted(accept));
            } catch (IllegalArgumentException e) {
                // The framework says what it thinks of it.
            }
        }
    }

    private static String accepted(String accept) {
        List<MediaType> ranges = Stream.of(accept.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(MediaType::valueOf)
                .toList();
        Map<String, Double> wishes = new LinkedHashMap<>();
        FORMS.forEach(form -> wishes.put(form, wish(MediaType.valueOf(form), ranges)));
        String taken = wishes.entrySet().stream()
                .filter(wish -> wish.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(wish -> wish.getKey() + ";q=" + wish.getValue())
                .collect(Collectors.joining(","));
        return taken.isEmpty() ? NOTHING : taken;
    }

    /// Of what is said about a form the most precise counts (RFC 9110, 12.5.1).
    private static double wish(MediaType form, List<MediaType> ranges) {
        return ranges.stream()
                .filter(form::isCompatible)
                .max(Comparator.comparingInt(ContentNegotiation::precision))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }

    private static int precision(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    /// Whether the form of the body, as far as it is told, is one that could be read somewhere.
    static boolean hasMediaTypeIfAny(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            return type == null || !MediaType.valueOf(type).getType().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether there is a body that first has to be unpacked, which nobody here does.
    static boolean isCoded(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_ENCODING)
                && (headers.contains("Transfer-Encoding") || isLong(headers))
                && headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                        .flatMap(codings -> Stream.of(codings.split(",")))
                        .map(String::strip)
                        .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
    }

    /// Whether there is a body without a word about its form. One of unknown length has been read.
    static boolean isUntold(RoutingContext context) {
        MultiMap headers = context.request().headers();
        if (headers.contains(HttpHeaders.CONTENT_TYPE)) {
            return false;
        }
        Buffer read = context.body().buffer();
        return isLong(headers) || read != null && read.length() > 0;
    }

    private static boolean isLong(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0");
    }
}
