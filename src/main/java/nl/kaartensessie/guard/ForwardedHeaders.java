package nl.kaartensessie.guard;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What proxies say of a request, made such that the framework can read it. It takes the first of each list for an
/// address, a host or a scheme, which the caller may have written, and answers nothing at all where that is none.
///
/// Only that first one is changed, and into less than it said: whose address counts ([ClientAddresses]) stands
/// behind.
///
/// Thread rule: any thread; it keeps nothing.
public final class ForwardedHeaders {

    private static final String FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final String UNKNOWN = "unknown";

    /// As the framework looks for them, in whatever they stand.
    private static final Pattern FORWARDED_FOR = Pattern.compile("for=\"?([^;,\"]+)");
    private static final Pattern FORWARDED_HOST = Pattern.compile("host=\"?([^;,\"]+)");
    private static final Pattern FORWARDED_SCHEME = Pattern.compile("proto=\"?([^;,\"]+)");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(?::[0-9]{1,5})?");
    private static final Pattern SCHEME = Pattern.compile("(?i)https?|wss?");

    private ForwardedHeaders() {}

    /// As soon as the headers are read.
    public static void mend(HttpHeaders headers) {
        if (headers.contains(FOR)) {
            mendFirst(headers);
        }
        if (headers.contains(FORWARDED)) {
            mendForwarded(headers);
        }
        removeUnless(headers, "X-Forwarded-Host", ForwardedHeaders::isHost);
        removeUnless(headers, "X-Forwarded-Proto", ForwardedHeaders::isScheme);
    }

    private static void mendFirst(HttpHeaders headers) {
        List<String> all = headers.getAll(FOR);
        String first = firstOf(all.getFirst());
        if (!isHost(first)) {
            replaceFirst(headers, FOR, all, UNKNOWN + all.getFirst().substring(first.length()));
        }
    }

    private static void mendForwarded(HttpHeaders headers) {
        List<String> all = headers.getAll(FORWARDED);
        String first = all.getFirst();
        String mended = mended(first, FORWARDED_FOR, ForwardedHeaders::isHost, UNKNOWN);
        mended = mended(mended, FORWARDED_HOST, ForwardedHeaders::isHost, UNKNOWN);
        mended = mended(mended, FORWARDED_SCHEME, ForwardedHeaders::isScheme, "http");
        if (!mended.equals(first)) {
            replaceFirst(headers, FORWARDED, all, mended);
        }
    }

    private static String mended(String list, Pattern parameter, Predicate<String> fits, String instead) {
        Matcher found = parameter.matcher(list);
        return found.find() && !fits.test(found.group(1))
                ? list.substring(0, found.start(1)) + instead + list.substring(found.end(1))
                : list;
    }

    private static void replaceFirst(HttpHeaders headers, String name, List<String> all, String first) {
        List<String> mended = new ArrayList<>(all);
        mended.set(0, first);
        headers.set(name, mended);
    }

    private static void removeUnless(HttpHeaders headers, String name, Predicate<String> fits) {
        String list = headers.get(name);
        if (list != null && !fits.test(firstOf(list))) {
            headers.remove(name);
        }
    }

    private static String firstOf(String list) {
        int end = list.indexOf(',');
        return end < 0 ? list : list.substring(0, end);
    }

    private static boolean isHost(String text) {
        String host = text.strip();
        return NAME.matcher(host).matches() || ClientAddress.parse(host).isPresent();
    }

    private static boolean isScheme(String text) {
        return SCHEME.matcher(text).matches();
    }
}
