package nl.kaartensessie.deck;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.kaartensessie.deck.DeckFault.Reason;
import nl.kaartensessie.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param number from 1
/// @param size how many items at most
record Page(int number, int size) {

    static final int MOST = 200;

    /// @throws RefusedException when these are no numbers, or out of range
    static Page of(@Nullable String page, @Nullable String pageSize) {
        var faults = new ArrayList<DeckFault>();
        int number = number("page", page, 1, 1_000_000, faults);
        int size = number("pageSize", pageSize, MOST, MOST, faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(DeckProblem.BAD_DECK, faults);
        }
        return new Page(number, size);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((number - 1L) * size).limit(size).toList();
    }

    /// Tells where the pages before and after this one are, in the form of RFC 8288.
    void links(int total, UriInfo address, BiConsumer<String, Object> headers) {
        if (number > 1) {
            headers.accept("Link", link(address, number - 1, "prev"));
        }
        if ((long) number * size < total) {
            headers.accept("Link", link(address, number + 1, "next"));
        }
    }

    private String link(UriInfo address, int page, String relation) {
        return "<%s?page=%d&pageSize=%d>; rel=\"%s\""
                .formatted(address.getRequestUri().getRawPath(), page, size, relation);
    }

    private static int number(String name, @Nullable String text, int otherwise, int most, List<DeckFault> faults) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        faults.add(new DeckFault(name, Reason.BAD_NUMBER, "1 – " + most));
        return otherwise;
    }
}
