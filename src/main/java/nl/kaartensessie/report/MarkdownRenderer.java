package nl.kaartensessie.report;

import java.util.regex.Pattern;

/// A [ReportDocument] as Markdown (CommonMark). What people typed stays text: it can make no heading, link or
/// list.
final class MarkdownRenderer {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&]");

    private MarkdownRenderer() {}

    static String of(ReportDocument sheet) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(plain(sheet.title())).append("\n\n");
        sheet.intro().forEach(line -> text.append(plain(line)).append("\n\n"));
        for (ReportDocument.Section section : sheet.sections()) {
            text.append("## ").append(plain(section.heading())).append("\n\n");
            for (ReportDocument.Item item : section.items()) {
                text.append("- ").append(plain(item.text()));
                if (!item.details().isEmpty()) {
                    text.append("  \n  ").append(plain(item.detail()));
                }
                text.append('\n');
            }
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    /// A text on one line that is nothing but text, whatever stands in it.
    static String plain(String text) {
        return MARKUP.matcher(Texts.line(text)).replaceAll("\\\\$0");
    }
}
