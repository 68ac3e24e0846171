package nl.kaartensessie.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The short texts around every page, in Dutch (`messages/page_nl.properties`) and English
/// (`messages/page_en.properties`).
@MessageBundle(value = "page", locale = "nl")
public interface PageTexts {

    @Message
    String product();

    @Message
    String titleStart();

    @Message
    String titleOpen();

    @Message
    String titleSession();

    @Message
    String titleCard();

    @Message
    String titleRunsheet();

    @Message
    String titleInvitation();

    @Message
    String titleFactsheet();

    @Message
    String titleReport();

    @Message
    String titleDecks();

    @Message
    String titleTest();

    @Message
    String titleHelp();

    @Message
    String titleGuide();

    @Message
    String titlePrivacy();

    @Message
    String titleAccessibility();

    @Message
    String titleMissing();

    @Message
    String skip();

    @Message
    String home();

    @Message
    String languageSwitch();

    @Message
    String languageSwitchLabel();

    @Message
    String footerLabel();

    @Message
    String loading();

    @Message
    String loadingFailed();

    @Message
    String loadAgain();

    @Message
    String browserTooOld();

    @Message
    String noScriptTitle();

    @Message
    String noScriptText();

    @Message
    String missingText();

    @Message
    String missingBack();
}
