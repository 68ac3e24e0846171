package nl.kaartensessie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
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
public final class StageCalls {

    /// Half a character, too, arrives as it is.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final long KEPT_MS = 1_000;

    /// Without a limit of its own: the service has them.
    private static final CloseableHttpClient HTTP = HttpClients.custom()
            .setMaxConnTotal(Integer.MAX_VALUE)
            .setMaxConnPerRoute(Integer.MAX_VALUE)
            .disableAutomaticRetries()
            // Not so long that the server closes one while the next call is on its way.
            .setKeepAliveStrategy((answer, context) -> KEPT_MS)
            .build();

    private StageCalls() {}

    /// Posts what must succeed with this status.
    ///
    /// @param from  the address that it comes from, whichever it is when null
    /// @param token of the caller; null for somebody without
    public static ObjectNode post(
            @Nullable InetAddress from, @Nullable String token, String path, Object body, int status) {
        HttpPost call = new HttpPost(LiveClient.origin() + path);
        call.setConfig(RequestConfig.custom().setLocalAddress(from).build());
        call.setEntity(new StringEntity(json(body), ContentType.APPLICATION_JSON));
        if (token != null) {
            call.setHeader("Authorization", "Bearer " + token);
        }
        try (CloseableHttpResponse answer = HTTP.execute(call)) {
            String text = EntityUtils.toString(answer.getEntity());
            assertThat(answer.getStatusLine().getStatusCode()).as(text).isEqualTo(status);
            return LiveClient.json(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
