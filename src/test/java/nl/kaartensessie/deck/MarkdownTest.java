package nl.kaartensessie.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kaartensessie.support.Generator;
import nl.kaartensessie.support.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author writes can be shown in a page as it is: nothing in it runs, loads or breaks out.
class MarkdownTest {

    /// Every tag and attribute that may come out.
    private static final Pattern SAFE = Pattern.compile(
            "</?(?:p|h[3-6]|em|strong|ul|ol|li|blockquote|pre|code)>|<(?:br|hr) />|<ol start=\"[0-9]+\">"
                    + "|</?(?:table|thead|tbody|tr|td)>|</th>|<th(?: scope=\"col\"| align=\"(?:left|center|right)\")+>"
                    + "|<td align=\"(?:left|center|right)\">"
                    + "|<code class=\"language-[^\"<>]*\">|</a>"
                    + "|<a (?=[^<>]*rel=\"nofollow noopener noreferrer\")(?:(?:rel|target)=\"[a-z_ ]+\" ?"
                    + "|href=\"(?:(?:https?:|mailto:)[^\"<>]*|[^\":<>/?#]*(?:[/?#][^\"<>]*)?)\" ?)*>");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&#60;",
            "&lt;",
            "\\",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "![",
            "[x]: ",
            "javascript:",
            "data:text/html,",
            "https://x.example/",
            "<script>",
            "</script>",
            " onerror=alert(1)",
            "<!--",
            "-->",
            "<a href=",
            "\n",
            "\n\n",
            "    ",
            "|",
            "|\n|---|\n|",
            "> ",
            "- ",
            "\n# ",
            "*",
            "_",
            "\u0000",
            "\u202e",
            "<![CDATA[",
            "<?",
            "&colon;");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//boos.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "tekst <img src=x onerror=alert(1)> tekst",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">klik</a>",
                "<style>body{display:none}</style>",
                "<!-- --><script>alert(1)</script>",
                "<!DOCTYPE html><base href=//boos.example>",
                "<?php echo 1 ?>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "[klik](javascript:alert(1))",
                "[klik](JaVaScRiPt:alert(1))",
                "[klik](java\nscript:alert(1))",
                "[klik](&#106;avascript:alert(1))",
                "[klik](javascript&colon;alert(1))",
                "[klik](\u0001javascript:alert(1))",
                "[klik](vbscript:msgbox(1))",
                "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[klik](<javascript:alert(1)>)",
                "<javascript:alert(1)>",
                "<data:text/html,<script>alert(1)</script>>",
                "[klik]: javascript:alert(1)\n\n[klik]",
                "[klik](https://x.example \"\\\" onmouseover=alert(1) x=\\\"\")",
                "[klik](https://x.example/\"onmouseover=alert(1))",
                "[<img src=x onerror=alert(1)>](https://x.example)",
                "![volg](https://boos.example/pixel.png)",
                "![a](x \"t\" onerror=alert(1))",
                "[![plaatje](https://boos.example/p.png)](https://x.example)",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "    <script>alert(1)</script>",
                "# <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "1. <script>\n2. </script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "</p></div></body><script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}} ${alert(1)} {alert(1)}",
                "\u0000<script>alert(1)</script>",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "| a |\n|---|\n| <script>alert(1)</script> |",
                "| <img src=x onerror=alert(1)> |\n|:---:|\n| [klik](javascript:alert(1)) |",
                "| a | b |\n|:--|--:|\n| ![x](https://boos.example/p.png) | `</td><script>alert(1)</script>` |",
                "| a |\n|---|\n| </td></tr></table><iframe src=//boos.example></iframe> |",
                "| a |\n| --- onmouseover=alert(1) |\n| b |",
                "| a |\n|---|\n| <td background=\"javascript:alert(1)\"> | te veel | cellen |",
                "| a |\n|---|\n\\| <svg/onload=alert(1)> \\| b |",
                "<table><tr><td style=position:fixed>x</td></tr></table>",
                "[klik](java\u00adscript:alert(1))",
                "[klik](java\u202escript:alert(1))",
                "[klik](java\tscript:alert(1))",
                "[klik](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))",
                "[klik](javascript&#58alert(1))",
                "[klik](javascript&NewLine;:alert(1))",
                "[klik](\\javascript:alert(1))",
                "[klik](%6Aavascript:alert(1))",
                "[klik](feed:javascript:alert(1))",
                "[klik](view-source:javascript:alert(1))",
                "[klik](file:///etc/passwd)",
                "[klik](blob:https://x.example/1)",
                "[klik](ws://x.example)",
                "[klik](https://x.example\" target=_self)",
                "[klik](<https://x.example \"onclick=alert(1)>)",
                "[klik](https://x.example 'a' onclick='b')",
                "[a](https://x.example)[b]: javascript:alert(1)\n[b]",
                "[klik][x]\n\n[x]: <javascript:alert(1)> \"titel\"",
                "[klik][x]\n\n[x]: data:text/html,x 'onload=\"alert(1)\"'",
                "<https://x.example/\"onclick=alert(1)>",
                "<mailto:a@x.example?subject=\"><script>alert(1)</script>>",
                "<vbscript:msgbox(1)>",
                "***[**_<b>_**](javascript:alert(1))***",
                "[[[[klik](javascript:1)](javascript:2)](javascript:3)](javascript:4)",
                "[<https://x.example>](javascript:alert(1))",
                "![[klik](javascript:alert(1))](javascript:alert(2))",
                "![<svg onload=alert(1)>](https://x.example)",
                "`` <script>`alert(1)`</script> ``",
                "~~~html onmouseover=alert(1)\n</code></pre><script>alert(1)</script>\n~~~",
                "```js\" onmouseover=\"alert(1)\nx\n```",
                "<div>\n\n*vet* <script>alert(1)</script>\n\n</div>",
                "<textarea>\n</textarea><script>alert(1)</script>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<a\nhref=\"javascript:alert(1)\"\n>klik</a>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e <\u0130mg src=x>",
                "\u202e<script>alert(1)</script>\u202c\u2066<b>\u2069",
                "&amp;lt;script&amp;gt; &#60;img src=x onerror=alert(1)&#62; &#x3c;b&#x3E; &lt &LT;",
                "\\<script>alert(1)\\</script> \\[klik](javascript:alert(1))",
                "> > > - 1. # <script>alert(1)</script>\n>     <b>",
                "- [ ] <input onfocus=alert(1) autofocus>\n- [x](javascript:alert(1))",
                "a\n===<script>alert(1)</script>\n---\n<b>"
            })
    void hostileInputIsText(String markdown) {
        String html = Markdown.html(markdown);

        String rest = SAFE.matcher(html).replaceAll("");
        assertThat(rest).as(html).doesNotContain("<").doesNotContain(">");
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContainPattern("(?:href|src)=\"[^\"]*(?:javascript|vbscript|data):")
                .doesNotContain("<img")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @Seeds(1000)
    void hostilePiecesInAnyOrderAreText(Generator generator) {
        List<String> pieces = generator.listOf(12, () -> generator.oneOf(PIECES));
        String other = generator.text(20, "\u0000\uffff");
        String html = Markdown.html(String.join("", pieces) + other + String.join("", pieces.reversed()));
        assertThat(SAFE.matcher(html).replaceAll(""))
                .as(html)
                .doesNotContain("<")
                .doesNotContain(">");
    }

    @Test
    void whatItIsMadeForWorks() {
        assertThat(Markdown.html("""
                # Kop

                Een **vet** en *schuin* woord, met een [bron](https://wetten.overheid.nl/x?a=1&b=2).

                - een
                - twee
                """)).isEqualTo("""
                <h3>Kop</h3>
                <p>Een <strong>vet</strong> en <em>schuin</em> woord, met een \
                <a rel="nofollow noopener noreferrer" href="https://wetten.overheid.nl/x?a=1&amp;b=2" target="_blank">bron</a>.</p>
                <ul>
                <li>een</li>
                <li>twee</li>
                </ul>
                """);
    }

    @Test
    void anImageIsItsDescription() {
        assertThat(Markdown.html("Zie ![de *boom* in de straat](boom.png)."))
                .isEqualTo("<p>Zie de <em>boom</em> in de straat.</p>\n");
    }

    @Test
    void headingsComeBelowThoseOfThePage() {
        assertThat(Markdown.html("# a\n## b\n##### c\n###### d"))
                .isEqualTo("<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n");
    }

    @Test
    void rule_28_5_headingsSkipNoLevelWhateverTheAuthorTyped() {
        assertThat(Markdown.html("## a\n#### b\n#### c\n# d\n###### e\n### f\n> ##### g"))
                .isEqualTo("<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n<h3>d</h3>\n<h4>e</h4>\n<h4>f</h4>\n"
                        + "<blockquote>\n<h5>g</h5>\n</blockquote>\n");
        assertThat(Markdown.html("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6"))
                .isEqualTo("<h3>1</h3>\n<h4>2</h4>\n<h5>3</h5>\n<h6>4</h6>\n<h6>5</h6>\n<h6>6</h6>\n");
    }

    @Test
    void aTextMayStartAtAnyLevel() {
        assertThat(Markdown.html("## a\n### b\n> #### c"))
                .isEqualTo("<h3>a</h3>\n<h4>b</h4>\n<blockquote>\n<h5>c</h5>\n</blockquote>\n");
    }

    @Test
    void aTableSaysWhatItsColumnsAre() {
        assertThat(Markdown.html("| Soort | Sinds |\n| --- | ---: |\n| *Adviezen* | 2024 |"))
                .isEqualTo("""
                <table>
                <thead>
                <tr>
                <th scope="col">Soort</th>
                <th align="right" scope="col">Sinds</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td><em>Adviezen</em></td>
                <td align="right">2024</td>
                </tr>
                </tbody>
                </table>
                """);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Markdown.html("")).isEmpty();
    }
}
