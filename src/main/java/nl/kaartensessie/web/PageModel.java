package nl.kaartensessie.web;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What every page's template needs to know.
///
/// @param page        which page
/// @param base        what stands before every address of ours; mostly nothing
/// @param lang        language tag of this rendering
/// @param otherLang   the language that the switch leads to
/// @param more        other languages that this page is in
/// @param modules     what the browser is to load besides, at once
/// @param theme       class of the theme on `<html>`
/// @param zone        by whose clock a new session is planned
/// @param organisation who runs this installation
/// @param retention   how long a room is kept
/// @param eLearning   where people learn about the subject beforehand
/// @param signIn      where editors sign in at the organisation's identity server, if it has one
/// @param credential  whether the credential of the installation makes an editor
/// @param feedback    whether facilitators may send something back to those who make a deck
@TemplateData
public record PageModel(
        Page page,
        String base,
        String lang,
        String otherLang,
        List<Other> more,
        List<String> modules,
        String theme,
        String zone,
        OperatorSettings.Organisation organisation,
        Retention retention,
        Optional<URI> eLearning,
        Optional<String> signIn,
        boolean credential,
        boolean feedback) {

    /// A language that the page is in too, by what it calls itself.
    @TemplateData
    public record Other(String tag, String name) {}

    /// Days that a room waits for its session, days that nobody came back to an open session, hours after the end,
    /// days after it that the report stays, and days that feedback on cards is kept.
    @TemplateData
    public record Retention(long preparedDays, long unendedDays, long endedHours, long reportDays, long feedbackDays) {

        /// Whether the report outlives the rest.
        public boolean reportStays() {
            return reportDays * 24 > endedHours;
        }
    }

    public boolean dutch() {
        return "nl".equals(lang);
    }

    public String app() {
        return page.app();
    }

    public boolean led() {
        return page.led();
    }

    public boolean forEditors() {
        return page.forEditors();
    }

    public boolean live() {
        return !page.app().isEmpty();
    }

    public Optional<String> contactHref() {
        return organisation
                .contact()
                .map(contact ->
                        contact.contains("@") && !contact.startsWith("mailto:") ? "mailto:" + contact : contact);
    }
}
