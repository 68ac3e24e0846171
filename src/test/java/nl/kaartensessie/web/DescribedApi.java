package nl.kaartensessie.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// An installation that an organisation has set up in full.
public class DescribedApi implements QuarkusTestProfile {

    static final String CREDENTIAL = "een-ander-lang-en-geheim-bewijs";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kaartensessie.editor.credential", CREDENTIAL,
                "kaartensessie.organisation.name", "Gemeente Voorbeeld",
                "kaartensessie.api.contact-email", "api@voorbeeld.example",
                "kaartensessie.api.contact-url", "https://voorbeeld.example/api");
    }
}
