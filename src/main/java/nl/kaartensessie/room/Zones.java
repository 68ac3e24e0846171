package nl.kaartensessie.room;

import java.time.DateTimeException;
import java.time.ZoneId;

/// The time zones that sessions are held in: regions of the tz database, such as `Europe/Amsterdam`, and `UTC`.
/// What only Java takes for a zone, as `GMT+1` and `+01:00`, browsers don't know.
public final class Zones {

    private static final String UTC = "UTC";

    /// Names that Java has and the tz database has not.
    private static final String JAVA_ONLY = "SystemV/";

    private Zones() {}

    /// @throws DateTimeException for any other name
    public static ZoneId region(String name) {
        ZoneId zone = ZoneId.of(name);
        String id = zone.getId();
        if (!id.equals(UTC) && (!id.contains("/") || id.startsWith(JAVA_ONLY))) {
            throw new DateTimeException("no region");
        }
        return zone;
    }
}
