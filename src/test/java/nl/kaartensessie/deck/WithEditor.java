package nl.kaartensessie.deck;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// An installation with a configured editor credential, where one address may offer many wrong ones: what a wrong
/// one may do is tested here, how many there may be is not.
public class WithEditor implements QuarkusTestProfile {

    public static final String CREDENTIAL = "een-lang-en-geheim-bewijs";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kaartensessie.editor.credential", CREDENTIAL, "kaartensessie.limits.misses-per-minute", "1000");
    }
}
