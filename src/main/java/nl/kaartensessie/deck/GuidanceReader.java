package nl.kaartensessie.deck;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.jspecify.annotations.Nullable;

/// Reads what a deck tells whoever plans and leads a session with it.
final class GuidanceReader {

    static final int NAME_LIMIT = 200;
    static final int URL_LIMIT = 1_000;
    static final int TIP_LIMIT = 1_000;

    private GuidanceReader() {}

    static Guidance guidance(StrictFields deck) {
        Integer minutes = deck.number("minutes", Guidance.FEWEST_MINUTES, Guidance.MOST_MINUTES);
        StrictFields course = deck.mapping("course");
        StrictFields tips = deck.mapping("tips");
        return new Guidance(minutes, course == null ? null : course(course), tips == null ? Map.of() : tips(tips));
    }

    private static @Nullable Course course(StrictFields fields) {
        String name = fields.textIfAny("name", NAME_LIMIT);
        String url = fields.textIfAny("url", URL_LIMIT);
        if (!url.isEmpty() && !isUsable(url)) {
            fields.fault("url", Reason.BAD_ADDRESS);
        }
        Integer minutes = fields.number("minutes", 1, Course.MOST_MINUTES);
        Boolean free = fields.flagIfAny("free");
        fields.nothingElse();
        return name.isEmpty() && url.isEmpty() && minutes == null && free == null
                ? null
                : new Course(name, url, minutes, free);
    }

    /// With `https` and a host, and with nobody's name or password in it.
    private static boolean isUsable(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Map<String, String> tips(StrictFields fields) {
        Map<String, String> tips = new HashMap<>();
        for (String step : Guidance.STEPS) {
            String tip = fields.textIfAny(step, TIP_LIMIT);
            if (!tip.isEmpty()) {
                tips.put(step, tip);
            }
        }
        fields.nothingElse();
        return tips;
    }
}
