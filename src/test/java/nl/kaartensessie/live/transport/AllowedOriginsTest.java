package nl.kaartensessie.live.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.guard.SentHost;
import nl.kaartensessie.live.LiveSettings;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    private static final String OURS = "https://kaarten.example";

    @ParameterizedTest(name = "{0} at {1} over {2}, told {3}: {4}")
    @CsvSource({
        // Nothing is known of the scheme: somebody may have ended TLS.
        "https://kaarten.example, kaarten.example, http, , true",
        "http://kaarten.example, kaarten.example, http, , true",
        "HTTPS://KAARTEN.example, kaarten.EXAMPLE, http, , true",
        "https://kaarten.example:443, kaarten.example, http, , true",
        "http://localhost:8080, localhost:8080, http, , true",
        "http://[::1]:8080, [::1]:8080, http, , true",
        "https://kaarten.example:444, kaarten.example, http, , false",
        "http://localhost:8081, localhost:8080, http, , false",
        // TLS of ours, or of a proxy that is trusted: Quarkus makes that the scheme of the request.
        "https://kaarten.example, kaarten.example, https, , true",
        "https://kaarten.example, kaarten.example, https, https, true",
        "http://kaarten.example, kaarten.example, https, https, false",
        "http://kaarten.example:443, kaarten.example:443, https, , false",
        // A proxy that says that there is none.
        "http://kaarten.example, kaarten.example, http, http, true",
        "https://kaarten.example, kaarten.example, http, http, false",
        // Not trusted, so it may have ended TLS.
        "https://kaarten.example, kaarten.example, http, https, true",
        // Others, and what is no origin.
        "https://elders.example, kaarten.example, http, , false",
        "https://kaarten.example.elders.example, kaarten.example, http, , false",
        "https://kaarten.example., kaarten.example, http, , false",
        "https://elders.example@kaarten.example, kaarten.example, http, , false",
        "https://kaarten.example@elders.example, kaarten.example, http, , false",
        "https://kaarten.example/, kaarten.example, http, , false",
        "https://kaarten.example/pad, kaarten.example, http, , false",
        "https://kaarten.example?x, kaarten.example, http, , false",
        "https://kaarten.example#x, kaarten.example, http, , false",
        "ftp://kaarten.example, kaarten.example, http, , false",
        "chrome-extension://kaarten.example, kaarten.example, http, , false",
        "//kaarten.example, kaarten.example, http, , false",
        "kaarten.example, kaarten.example, http, , false",
        "null, kaarten.example, http, , false",
        "'', kaarten.example, http, , false",
        "https://kaarten.example https://elders.example, kaarten.example, http, , false"
    })
    void rule_8_2_whereNoneIsNamedItIsThatOfTheHostThatWasAsked(
            String origin, String host, String scheme, String told, boolean allowed) {
        assertThat(origins("").allow(request(scheme, host, told, origin))).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "https://kaarten.example, kaarten.example, true",
        "https://kaarten.example, intern:8080, true",
        "https://kaarten.example:443, intern:8080, true",
        "https://b.example:8443, intern:8080, true",
        "http://kaarten.example, kaarten.example, false",
        "https://kaarten.example:8443, kaarten.example, false",
        // A name of somebody else's that was made to lead here.
        "https://lokaas.example, lokaas.example, false",
        "http://127.0.0.1:8080, 127.0.0.1:8080, false",
        "null, kaarten.example, false"
    })
    void rule_8_2_whatTheOperatorNamedIsAllAndWhateverTheHost(String origin, String host, boolean allowed) {
        assertThat(origins(OURS + ",https://B.example:8443").allow(request("http", host, null, origin)))
                .isEqualTo(allowed);
    }

    @Test
    void rule_8_2_nullIsNeverAllowedAndTwoAreNone() {
        assertThat(origins(OURS).allow(request("http", "kaarten.example", null, OURS, OURS)))
                .isFalse();
        assertThat(origins("").allow(request("http", "kaarten.example", null, OURS, "https://elders.example")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "*", "kaarten.example", "https://kaarten.example/", "https://*.example"})
    void rule_8_2_aNamedOriginThatIsNoneIsToldOf(String named) {
        assertThatThrownBy(() -> origins(named)).hasMessageContaining("kaartensessie.live.origins");
    }

    private static AllowedOrigins origins(String named) {
        return new AllowedOrigins(new SmallRyeConfigBuilder()
                .withMapping(LiveSettings.class)
                .withDefaultValues(named.isEmpty() ? Map.of() : Map.of("kaartensessie.live.origins", named))
                .addDefaultInterceptors()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .build()
                .getConfigMapping(LiveSettings.class));
    }

    /// What the check asks of a request, after its headers were read.
    private static HttpServerRequest request(String scheme, String host, String told, String... origins) {
        HttpHeaders sent = new DefaultHttpHeaders().add("Host", host).add("Origin", List.of(origins));
        if (told != null) {
            sent.add("X-Forwarded-Proto", told);
        }
        SentHost.keep(sent);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        sent.forEach(header -> headers.add(header.getKey(), header.getValue()));
        return (HttpServerRequest) Proxy.newProxyInstance(
                AllowedOriginsTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (request, method, arguments) -> switch (method.getName()) {
                    case "headers" -> headers;
                    case "getHeader" -> headers.get((CharSequence) arguments[0]);
                    case "scheme" -> scheme;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
