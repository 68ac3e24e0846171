package nl.kaartensessie.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What belongs to an installation: its files, its decks, and its secret.
final class Belongings {

    private static final int SHORTEST_CREDENTIAL = 20;
    private static final Pattern DECK = Pattern.compile("[a-z0-9][a-z0-9-]*");

    static final Kind FOLDER_NAME = Values.kind("no name of a folder", isPath(path -> true));

    static final Kind FILE_TO_WRITE = Values.kind(
            "no file in a folder that is there",
            isPath(path -> Files.isDirectory(folderOf(path)) && !Files.isDirectory(path)));

    static final Kind THEME = Values.kind(
            "no folder with a theme.css that can be read",
            isPath(path ->
                    Files.isReadable(path.resolve("theme.css")) && !Files.isDirectory(path.resolve("theme.css"))));

    static final Kind DECKS = Addresses.each(
            "no list of decks that come with the software: each is the name of one, such as samenwerken",
            key -> DECK.matcher(key).matches() && Belongings.class.getResource("/decks/" + key + ".yaml") != null);

    /// Never quoted.
    static final Kind CREDENTIAL = Belongings::credentialFault;

    private Belongings() {}

    private static Optional<String> credentialFault(String value) {
        if (value.strip().length() < SHORTEST_CREDENTIAL) {
            return Optional.of("has fewer than " + SHORTEST_CREDENTIAL + " characters, which can be guessed. Choose a"
                    + " longer one, or none: then the service makes one itself");
        }
        boolean sendable = value.equals(value.strip())
                && Values.isPlain(value)
                && StandardCharsets.US_ASCII.newEncoder().canEncode(value);
        return sendable
                ? Optional.empty()
                : Optional.of("holds something that no program can send with a call: take letters, digits and signs of"
                        + " ASCII, without a space or line end around them");
    }

    private static Predicate<String> isPath(Predicate<Path> fits) {
        return value -> {
            try {
                return !value.isBlank() && fits.test(Path.of(value));
            } catch (InvalidPathException e) {
                return false;
            }
        };
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
