package nl.kaartensessie.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kaartensessie.build.Guide;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A setting that is wrong is named, whatever is wrong with it.
class WrongSettingsTest {

    private static final String DATABASE = "quarkus.datasource.jdbc.url";

    @TempDir
    Path folder;

    @Test
    void rule_27_2_everySettingOfTheGuideIsLookedAt() {
        Set<String> told = new TreeSet<>(Guide.rows("Settings").keySet());
        assertThat(told).hasSizeGreaterThan(80);
        assertThat(Settings.names()).containsAll(told);
    }

    @Test
    void rule_27_2_the_defaults_are_right() {
        Map<String, String> defaults = Guide.rows("Settings");
        defaults.values().removeIf("none"::equals);
        defaults.replaceAll((name, value) -> value.replace("`", ""));
        assertThatCode(() -> check(defaults)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            kaartensessie.zone                          | GMT+1
            kaartensessie.zone                          | Europe/Amstredam
            kaartensessie.zone                          | europe/amsterdam
            kaartensessie.zone                          | +01:00
            kaartensessie.zone                          | UTC+1
            kaartensessie.zone                          | CET
            kaartensessie.zone                          | Z
            kaartensessie.zone                          | SystemV/EST5
            kaartensessie.zone                          | '  '
            kaartensessie.keep.ended                    | vierentwintig
            kaartensessie.keep.ended                    | 24 uur
            kaartensessie.keep.ended                    | -1H
            kaartensessie.keep.ended                    | 0S
            kaartensessie.keep.prepared                 | 99999999999D
            kaartensessie.keep.sweep                    | off
            kaartensessie.keep.rewrite                  | half vier
            kaartensessie.keep.rewrite                  | 24:30
            kaartensessie.live.grace                    | P
            quarkus.shutdown.delay                      | even
            quarkus.datasource.jdbc.acquisition-timeout | lang
            quarkus.http.port                           | achtduizend
            quarkus.http.port                           | 80800
            quarkus.http.port                           | -1
            quarkus.management.port                     | 9000.5
            quarkus.http.host                           | http://kaarten.example/
            kaartensessie.limits.participants           | zestig
            kaartensessie.limits.participants           | 0
            kaartensessie.limits.participants           | 99999999999
            kaartensessie.pdf.threads                   | -2
            kaartensessie.proxy.trusted-hops            | een
            kaartensessie.proxy.trusted-hops            | -1
            quarkus.datasource.jdbc.max-size            | 2
            kaartensessie.limits.bytes                  | 20 megabyte
            kaartensessie.http.waiting                  | -1M
            quarkus.http.limits.max-header-size         | 0
            quarkus.http.limits.max-body-size           | 99999999999999G
            quarkus.http.proxy.proxy-address-forwarding | treu
            quarkus.http.proxy.allow-x-forwarded        | aan
            kaartensessie.editor.renew                  | misschien
            quarkus.http.proxy.trusted-proxies          | 10.0.0.300
            quarkus.http.proxy.trusted-proxies          | 10.0.0.0/33
            quarkus.http.proxy.trusted-proxies          | 10.0.0.1,,
            quarkus.http.proxy.trusted-proxies          | de proxy
            kaartensessie.live.origins                  | kaarten.example
            kaartensessie.live.origins                  | https://kaarten.example/
            kaartensessie.live.origins                  | https://kaarten.example,ftp://kaarten.example
            kaartensessie.strict-transport-security     | een jaar
            kaartensessie.organisation.contact          | kamer 3
            kaartensessie.organisation.privacy-url      | /privacy
            kaartensessie.e-learning-url                | javascript:alert(1)
            kaartensessie.api.contact-url               | https:/kaarten.example
            kaartensessie.api.contact-email             | hulp bij kaarten
            kaartensessie.security.contact              | veilig@kaarten.example
            kaartensessie.security.contact              | http://kaarten.example
            kaartensessie.security.expires              | 2027-06-01
            kaartensessie.theme.directory               | bestaat-niet
            kaartensessie.theme.html-class              | <script>
            kaartensessie.decks.shipped                 | bestaat-niet
            kaartensessie.decks.shipped                 | samenwerken,,working-together
            kaartensessie.decks.shipped                 | ../decks/samenwerken
            kaartensessie.editor.credential-file        | bestaat-niet/hier/credential
            quarkus.log.level                           | veel
            quarkus.http.root-path                      | /kaarten/../beheer
            quarkus.http.root-path                      | //kaarten
            quarkus.http.root-path                      | /kaarten sessie
            quarkus.http.root-path                      | https://kaarten.example/kaarten
            """)
    void rule_27_2_what_is_wrong_is_named_with_its_value(String name, String value) {
        assertThatThrownBy(() -> check(Map.of(name, value)))
                .isInstanceOf(Settings.Wrong.class)
                .message()
                .startsWith(name + " is \"" + value + "\", which is ")
                .endsWith("(as an environment variable: "
                        + name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_") + ").")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            kaartensessie.zone                          | UTC
            kaartensessie.zone                          | America/Argentina/Buenos_Aires
            kaartensessie.zone                          | Etc/GMT+1
            kaartensessie.keep.ended                    | 90
            kaartensessie.keep.ended                    | PT36H
            kaartensessie.keep.sweep                    | 1s
            kaartensessie.live.grace                    | 0S
            quarkus.http.port                           | 0
            quarkus.http.proxy.trusted-proxies          | 127.0.0.1, ::1, [2001:db8::1]:80, 10.0.0.0/8, proxy.example:8080
            quarkus.http.proxy.allow-x-forwarded        | TRUE
            kaartensessie.live.origins                  | https://kaarten.example, http://localhost:8080
            kaartensessie.strict-transport-security     | max-age=31536000
            kaartensessie.organisation.contact          | mailto:hulp@kaarten.example
            kaartensessie.organisation.contact          | https://kaarten.example/hulp
            kaartensessie.security.contact              | mailto:veilig@kaarten.example
            kaartensessie.security.expires              | 2027-06-01T02:00:00+02:00
            kaartensessie.decks.shipped                 | samenwerken
            kaartensessie.decks.shipped                 | ''
            kaartensessie.live.origins                  | ''
            quarkus.http.root-path                      | kaarten/
            quarkus.http.root-path                      | /
            quarkus.http.root-path                      | /sessies/kaarten.2
            """)
    void rule_27_2_what_is_right_is_let_through(String name, String value) {
        assertThatCode(() -> check(Map.of(name, value))).doesNotThrowAnyException();
    }

    @Test
    void rule_27_2_what_is_secret_is_not_shown() {
        for (String secret : Set.of("kort", "twintig-tekens-lang-é", "twintig tekens lang met\teen tab")) {
            assertThatThrownBy(() -> check(Map.of("kaartensessie.editor.credential", secret)))
                    .hasMessageStartingWith("kaartensessie.editor.credential h")
                    .message()
                    .doesNotContain(secret);
        }
        for (String url : Set.of("jdbc:mysql://db.example/kaarten?password=geheim", "db.example?password=geheim")) {
            assertThatThrownBy(() -> check(Map.of(DATABASE, url)))
                    .hasMessageStartingWith(DATABASE + " is no address of a PostgreSQL")
                    .message()
                    .doesNotContain("geheim");
        }
    }

    @Test
    void rule_27_2_all_that_is_wrong_is_told_each_in_a_sentence() {
        assertThatThrownBy(() -> check(Map.of(
                        "kaartensessie.zone", "Amsterdam",
                        "quarkus.http.port", "",
                        "kaartensessie.limits.entries", "${nergens}",
                        "quarkus.oidc.tenant-enabled", "true")))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(3)
                        .anyMatch(line -> line.startsWith("quarkus.http.port is empty"))
                        .anyMatch(line -> line.startsWith("kaartensessie.limits.entries refers to something")));
        assertThatThrownBy(() -> check(Map.of("quarkus.oidc.tenant-enabled", "true")))
                .hasMessageContaining(
                        "quarkus.oidc.auth-server-url is not set, which quarkus.oidc.tenant-enabled needs")
                .hasMessageContaining("quarkus.oidc.client-id is not set");
    }

    @Test
    void rule_27_2_folders_and_files_are_looked_at() throws IOException {
        Path theme = Files.createDirectory(folder.resolve("thema"));
        assertThatThrownBy(() -> check(Map.of("kaartensessie.theme.directory", theme.toString())))
                .hasMessageContaining("which is no folder with a theme.css that can be read");
        Files.writeString(theme.resolve("theme.css"), "");
        assertThatThrownBy(() -> check(Map.of("kaartensessie.editor.credential-file", theme.toString())))
                .hasMessageContaining("which is no file in a folder that is there");
        assertThatCode(() -> check(Map.of(
                        "kaartensessie.theme.directory", theme.toString(),
                        "kaartensessie.editor.credential-file",
                                theme.resolve("credential").toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void rule_27_9_what_looks_like_a_setting_and_is_none_is_told() {
        Map<String, String> environment = Map.of(
                "KAARTENSESSIE_KEEP_ENDED", "24H",
                "KAARTENSESSIE_KEEP_ENDET", "24H",
                "KAARTENSESSIE_PORT", "tcp://10.0.0.7:8080",
                "KAARTENSESSIE_PORT_8080_TCP_ADDR", "10.0.0.7",
                "KAARTENSESSIE_SERVICE_PORT_HTTP", "8080",
                "KAARTENSESSIE_DB_SERVICE_HOST", "10.0.0.8",
                "QUARKUS_HTTP_PORT", "8080");
        Config config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(
                        Map.of("kaartensessie.datadir", "data", "kaartensessie.data-dir", "data", "other.name", "x"),
                        "what the operator wrote",
                        500))
                .build();
        assertThat(UnknownSettings.of(config)).containsExactly("kaartensessie.datadir", "KAARTENSESSIE_KEEP_ENDET");
    }

    private static void check(Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "what the operator wrote", 500))
                .build();
        Settings.check(config);
    }
}
