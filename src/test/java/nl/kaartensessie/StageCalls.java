package nl.kaartensessie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.jspecify.annotations.Nullable;

/// Calls that only set the stage: rooms that are opened, members who join, commands that lead to what is tested. They
/// go by the HTTP client below REST Assured, which would spend ten times as long on each.
final class StageCalls {

    /// Half a character, too, arrives as it is.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Without a limit of its own: the service has them.
    private static final CloseableHttpClient HTTP = HttpClients.custom()
            .setMaxConnTotal(Integer.MAX_VALUE)
            .setMaxConnPerRoute(Integer.MAX_VALUE)
            .disableAutomaticRetries()
            .build();

    private static final int TOO_FAST = 429;
    private static final int PATIENCE = 4;

    private StageCalls() {}

    /// Posts what must succeed with this status. Where the service says that it went too fast, it waits as long as it
    /// is told
    /// to: how fast a stage is set is nothing that a test is about.
    ///
    /// @param from  the address that it comes from, whichever it is when null
    /// @param token of the caller; null for somebody without
    static ObjectNode post(@Nullable InetAddress from, @Nullable String token, String path, Object body, int status) {
        HttpPost call = new HttpPost(LiveClient.origin() + path);
        call.setConfig(RequestConfig.custom().setLocalAddress(from).build());
        call.setEntity(new StringEntity(json(body), ContentType.APPLICATION_JSON));
        if (token != null) {
            call.setHeader("Authorization", "Bearer " + token);
        }
        try {
            for (int tries = 0; tries < PATIENCE; tries++) {
                try (CloseableHttpResponse answer = HTTP.execute(call)) {
                    String text = EntityUtils.toString(answer.getEntity());
                    if (answer.getStatusLine().getStatusCode() != TOO_FAST) {
                        assertThat(answer.getStatusLine().getStatusCode())
                                .as(text)
                                .isEqualTo(status);
                        return LiveClient.json(text);
                    }
                    Thread.sleep(Duration.ofSeconds(Integer.parseInt(
                            answer.getFirstHeader("Retry-After").getValue())));
                }
            }
            throw new AssertionError("Too fast " + PATIENCE + " times: " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
