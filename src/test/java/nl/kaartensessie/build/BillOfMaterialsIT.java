package nl.kaartensessie.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The package says what it is made of, all of it, and under licences that go with the EUPL-1.2.
class BillOfMaterialsIT {

    private static final Path PACKAGE = Path.of("target", "quarkus-app");

    /// By SPDX id, or by the name that a part gives where it has none. Permissive ones, and those of the EUPL's
    /// own list.
    private static final Set<String> FIT = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "EUPL-1.2",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MPL-2.0",
            "OFL-1.1",
            "PostgreSQL",
            "CC0-1.0",
            "Unlicense",
            "Public Domain",
            "GPL-2.0-with-classpath-exception");

    private JsonNode bom;

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> jars = Files.list(PACKAGE.resolve("app"));
                JarFile jar = new JarFile(jars.filter(file -> file.toString().endsWith(".jar"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            bom = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/bom.json")));
        }
    }

    @Test
    void everyJarThatIsDeliveredStandsInIt() throws IOException {
        Set<String> told = new TreeSet<>();
        for (JsonNode part : bom.path("components")) {
            String classifier = part.path("purl").asText().replaceFirst(".*[?&]classifier=([^&]*).*", "-$1");
            told.add("%s.%s-%s%s.jar"
                    .formatted(
                            part.path("group").asText(),
                            part.path("name").asText(),
                            part.path("version").asText(),
                            classifier.startsWith("-") ? classifier : ""));
        }
        List<String> delivered = new ArrayList<>();
        for (String folder : List.of("lib/main", "lib/boot")) {
            try (Stream<Path> jars = Files.list(PACKAGE.resolve(folder))) {
                jars.map(jar -> jar.getFileName().toString()).forEach(delivered::add);
            }
        }
        assertThat(delivered).hasSizeGreaterThan(100);
        assertThat(told).containsAll(delivered);
    }

    @Test
    void whatRunsInTheBrowserStandsInIt() {
        assertThat(bom.path("components"))
                .extracting(part -> part.path("purl").asText())
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.mvnpm/lit-html@"));
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.path("metadata").path("component").path("name").asText()).isEqualTo("kaartensessie");
    }

    /// A part under several licences may be used under one of them.
    @Test
    void everyPartHasALicenceThatGoesWithTheEupl() {
        Set<String> unfit = new TreeSet<>();
        for (JsonNode part : bom.path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : part.path("licenses")) {
                licences.add(
                        licence.has("expression")
                                ? licence.path("expression").asText()
                                : licence.path("license")
                                        .path("id")
                                        .asText(licence.path("license")
                                                .path("name")
                                                .asText()));
            }
            if (licences.stream().noneMatch(FIT::contains)) {
                unfit.add(part.path("purl").asText() + " " + licences);
            }
        }
        assertThat(unfit).isEmpty();
    }

    /// What is newly known is added to the list (see the guide), and then found here without asking anybody.
    @Test
    void noPartIsKnownToBeWeakUnlessItWasLookedAtAndDoesNotReachUs() throws IOException {
        Advisories advisories = Advisories.read();
        Set<String> known = new TreeSet<>();
        for (JsonNode part : bom.path("components")) {
            known.addAll(advisories.of(
                    part.path("group").asText() + ":" + part.path("name").asText(),
                    part.path("version").asText()));
        }
        assertThat(known)
                .as("what is known, and what was looked at: no more, and nothing that is over")
                .isEqualTo(advisories.assessed());
    }
}
