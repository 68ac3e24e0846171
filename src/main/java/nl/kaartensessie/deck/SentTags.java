package nl.kaartensessie.deck;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entity tags of an `If-Match` or `If-None-Match`, as proxies leave them: one that compresses an answer
/// makes its tag weak, or writes the coding behind it, in the quotes or after them; and gives back what it wrote.
/// None of that tells states of a deck apart.
public record SentTags(String header) {

    private static final String CODING = "(?:(?:--?|[;+:/_])(?:gzip|br|zstd|deflate|compress|identity|df))*+";
    private static final Pattern TAG =
            Pattern.compile("(?:W/)?\"(?<tag>[^\"]*?)" + CODING + "\"" + CODING, Pattern.CASE_INSENSITIVE);

    /// Whether one of them is this tag. `*` is any.
    public boolean match(EntityTag present) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || is(each, present.getValue()));
    }

    private static boolean is(String sent, String present) {
        Matcher tag = TAG.matcher(sent);
        return tag.matches() && tag.group("tag").equals(present);
    }
}
