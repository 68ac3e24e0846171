package nl.kaartensessie.security;

import java.util.List;

/// Where something comes in that no description of ours tells of.
final class Places {

    /// What browsers, proxies and programs send, whichever call it is.
    static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Authorization: Bearer",
            "Cache-Control",
            "Connection",
            "Content-Encoding",
            "Content-Type",
            "Content-Type: application/json;",
            "Cookie",
            "Cookie: q_session=",
            "Expect",
            "Forwarded",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "Last-Event-ID",
            "Origin",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "Sec-WebSocket-Extensions",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Protocol",
            "Sec-WebSocket-Version",
            "TE",
            "Upgrade",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override");

    /// Beside the API: pages, files, and what is nowhere.
    static final List<String> PAGES = List.of(
            "/",
            "/nieuw",
            "/sessie/x",
            "/sessie/x/verslag",
            "/beheer",
            "/beheer/sets/x",
            "/beheer/aanmelden",
            "/test",
            "/hulp",
            "/begeleiden",
            "/privacy",
            "/toegankelijkheid",
            "/theme.css",
            "/theme/x.svg",
            "/favicon.svg",
            "/robots.txt",
            "/.well-known/security.txt",
            "/api/v1/openapi.json",
            "/nergens");

    private Places() {}
}
