package nl.kaartensessie.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An installation without limits on how fast one may be: the rest is what is tried.
public class FuzzedApi extends DescribedApi {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("kaartensessie.live.commands", "1000000");
        overrides.put("kaartensessie.connections.frames", "1000000");
        overrides.put("kaartensessie.connections.opens-per-minute", "1000000");
        overrides.put("kaartensessie.connections.polls-per-second", "1000000");
        overrides.put("kaartensessie.reads.per-minute", "1000000");
        for (String limit :
                List.of("rooms-per-hour", "unused-rooms-per-minute", "unused-rooms-per-hour", "joins-per-hour")) {
            overrides.put("kaartensessie.limits." + limit, "1000000");
        }
        return overrides;
    }
}
