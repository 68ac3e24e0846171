package nl.kaartensessie.guard;

import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path under which the service has its place on its host, such as `/kaarten`; mostly none. It is taken off
/// every address that comes in, whether or not a proxy did so already, and stands before every address that goes
/// out.
///
/// Thread rule: any thread; it never changes.
///
/// @param path empty, or with a slash in front and none behind
public record BasePath(String path) {

    /// Where `Main` leaves it for the service that it starts. The framework has a setting for it that counts when
    /// it is built, and not when it starts.
    public static final String PROPERTY = "kaartensessie.base-path";

    private static final String PREFIX = "X-Forwarded-Prefix";

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){0,10}");
    private static final int LONGEST = 200;

    /// That of this service.
    public static BasePath ours() {
        return Ours.PATH;
    }

    /// Not before it is asked for: until then `Main` may find out which it is.
    private static final class Ours {
        static final BasePath PATH = new BasePath(System.getProperty(PROPERTY, ""));
    }

    /// As an operator writes it, with or without slashes around it.
    public static Optional<BasePath> read(String setting) {
        String bare = setting.strip().replaceAll("^/|/$", "");
        String path = bare.isEmpty() ? "" : "/" + bare;
        return path.length() <= LONGEST && PATH.matcher(path).matches()
                ? Optional.of(new BasePath(path))
                : Optional.empty();
    }

    /// Where `own`, such as `/hulp`, is found from outside.
    public String before(String own) {
        return path + own;
    }

    /// Takes it off a request, and says so as a proxy would: signing in has to come back to it.
    public void takeOff(HttpRequest request) {
        if (!path.isEmpty()) {
            request.setUri(off(request.uri()));
            request.headers().set(PREFIX, path);
        }
    }

    /// The target of a request, with its query, without the base path. One that is not below it stays as it is.
    String off(String target) {
        int from = target.startsWith("/") ? 0 : target.indexOf('/', target.indexOf("://") + 3);
        int to = from + path.length();
        if (path.isEmpty() || from < 0 || !target.startsWith(path, from)) {
            return target;
        }
        if (to == target.length() || target.charAt(to) == '?') {
            return target.substring(0, from) + "/" + target.substring(to);
        }
        return target.charAt(to) == '/' ? target.substring(0, from) + target.substring(to) : target;
    }
}
