package nl.kaartensessie.settings;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.guard.Origin;
import org.postgresql.Driver;

/// Addresses: of pages, people, proxies, databases, and the service itself.
final class Addresses {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    static final Kind WEB = Values.kind(
            "no web address: give one that begins with https://", value -> isAddress(value, Set.of("https", "http")));

    static final Kind MAIL_ADDRESS =
            Values.kind("no mail address", value -> MAIL.matcher(value).matches());

    static final Kind CONTACT = Values.kind(
            "neither a mail address nor a web address",
            value -> isMail(value) || isAddress(value, Set.of("https", "http")));

    static final Kind SECURITY_CONTACT = Values.kind(
            "no contact: it begins with mailto: or https://",
            value -> value.startsWith("mailto:") && isMail(value) || isAddress(value, Set.of("https")));

    static final Kind ORIGINS = each(
            "no list of origins: give your address without a path, such as https://kaarten.example",
            value -> Origin.read(value).isPresent());

    static final Kind PROXIES = each(
            "no list of addresses of proxies: give them as 192.0.2.1, 192.0.2.0/24 or by name", Addresses::isProxy);

    static final Kind HOST = Values.kind("no address", value -> !value.isBlank() && !value.matches(".*[\\s/].*"));

    static final Kind BASE_PATH = Values.kind(
            "no path to serve pages under: give one such as /kaarten",
            value -> BasePath.read(value).isPresent());

    static final Kind TRANSPORT_SECURITY = Values.matching(
            "(?i)\\s*max-age=\"?\\d{1,10}\"?\\s*(;\\s*(includeSubDomains|preload)\\s*)*;?\\s*",
            "no such header: write max-age=31536000; includeSubDomains");

    /// Not quoted, as a password may stand in it.
    static final Kind DATABASE = value -> value.startsWith("jdbc:postgresql:") && Driver.parseURL(value, null) != null
            ? Optional.empty()
            : Optional.of("is no address of a PostgreSQL, such as jdbc:postgresql://db.example:5432/kaartensessie");

    private Addresses() {}

    /// Of a list with commas.
    static Kind each(String wrong, Predicate<String> fits) {
        return Values.kind(
                wrong,
                list -> Arrays.stream(list.split(",", -1)).map(String::strip).allMatch(fits));
    }

    private static boolean isMail(String value) {
        return MAIL.matcher(value.startsWith("mailto:") ? value.substring("mailto:".length()) : value)
                .matches();
    }

    private static boolean isAddress(String value, Set<String> schemes) {
        try {
            URI address = URI.create(value);
            return address.getScheme() != null
                    && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isProxy(String value) {
        int slash = value.indexOf('/');
        if (slash >= 0) {
            return isNetwork(value.substring(0, slash), value.substring(slash + 1));
        }
        if (isLiteral(value)) {
            return true;
        }
        int colon = value.lastIndexOf(':');
        String host = colon < 0 ? value : value.substring(0, colon);
        boolean port = colon < 0 || PORT.matcher(value.substring(colon + 1)).matches();
        return port && (HOST_NAME.matcher(host).matches() || isLiteral(host));
    }

    private static boolean isNetwork(String address, String bits) {
        if (!isLiteral(address) || !bits.matches("[0-9]{1,3}")) {
            return false;
        }
        int most = address.indexOf(':') >= 0 ? 128 : 32;
        return Integer.parseInt(bits) <= most;
    }

    /// Nothing is looked up.
    private static boolean isLiteral(String value) {
        try {
            InetAddress.ofLiteral(value.replaceFirst("^\\[(.*)]$", "$1"));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
