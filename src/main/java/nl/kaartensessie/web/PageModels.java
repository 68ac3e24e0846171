package nl.kaartensessie.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.editor.IdentityServer;
import nl.kaartensessie.editor.SignIn;
import nl.kaartensessie.guard.BasePath;
import nl.kaartensessie.problem.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the [PageModel] of a page from the operator's settings.
@ApplicationScoped
class PageModels {

    private final CardModules cardModules;
    private final OperatorSettings.Organisation organisation;
    private final OperatorSettings.Theme theme;
    private final String zone;
    private final PageModel.Retention retention;
    private final Optional<URI> eLearning;
    private final Optional<String> signIn;
    private final boolean credential;
    private final boolean feedback;

    PageModels(
            CardModules cardModules,
            OperatorSettings.Organisation organisation,
            OperatorSettings.Theme theme,
            @ConfigProperty(name = "kaartensessie.zone", defaultValue = "Europe/Amsterdam") ZoneId zone,
            @ConfigProperty(name = "kaartensessie.keep.prepared", defaultValue = "30D") Duration prepared,
            @ConfigProperty(name = "kaartensessie.keep.unended", defaultValue = "7D") Duration unended,
            @ConfigProperty(name = "kaartensessie.keep.ended", defaultValue = "24H") Duration ended,
            @ConfigProperty(name = "kaartensessie.keep.report", defaultValue = "30D") Duration report,
            @ConfigProperty(name = "kaartensessie.keep.feedback", defaultValue = "180D") Duration feedbackKept,
            @ConfigProperty(name = "kaartensessie.feedback.enabled", defaultValue = "true") boolean feedback,
            @ConfigProperty(name = "kaartensessie.e-learning-url") Optional<URI> eLearning,
            @ConfigProperty(name = "kaartensessie.editor.credential-accepted", defaultValue = "true")
                    boolean credential,
            IdentityServer identityServer) {
        this.cardModules = cardModules;
        this.organisation = organisation;
        this.theme = theme;
        this.zone = zone.getId();
        this.retention = new PageModel.Retention(
                prepared.toDays(), unended.toDays(), ended.toHours(), report.toDays(), feedbackKept.toDays());
        this.eLearning = eLearning;
        this.signIn = identityServer.configured() ? Optional.of(BasePath.ours().before(SignIn.PATH)) : Optional.empty();
        this.credential = credential;
        this.feedback = feedback;
    }

    PageModel of(Page page, Language language) {
        return new PageModel(
                page,
                BasePath.ours().path(),
                language.tag(),
                language.other().tag(),
                page == Page.START ? others(language) : List.of(),
                page.showsCard() ? cardModules.of(language) : List.of(),
                theme.htmlClass(),
                zone,
                organisation,
                retention,
                eLearning,
                signIn,
                credential,
                feedback);
    }

    private static List<PageModel.Other> others(Language language) {
        return language.more().stream()
                .map(other -> new PageModel.Other(other.tag(), other.ownName()))
                .toList();
    }
}
