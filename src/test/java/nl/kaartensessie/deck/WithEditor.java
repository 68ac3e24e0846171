package nl.kaartensessie.deck;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// An installation with a configured editor credential.
public class WithEditor implements QuarkusTestProfile {

    public static final String CREDENTIAL = "een-lang-en-geheim-bewijs";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kaartensessie.editor.credential", CREDENTIAL);
    }
}
