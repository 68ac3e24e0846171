package nl.kaartensessie.browser.support;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Looks once for a browser.
public class BrowserPresent implements ExecutionCondition {

    public static final boolean REQUIRED = "required".equals(System.getProperty("tests.browser"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (REQUIRED || Found.BROWSER) {
            return ConditionEvaluationResult.enabled("A browser is there, or must be");
        }
        return ConditionEvaluationResult.disabled(
                "No browser: install Chromium (Debian, Ubuntu: apt-get install chromium) or Google Chrome, and run again.");
    }

    private static final class Found {
        static final boolean BROWSER = find();

        private static boolean find() {
            if (Browsers.installed().isPresent()) {
                return true;
            }
            try (Browsers fetched = Browsers.start()) {
                return fetched.isReady();
            } catch (PlaywrightException e) {
                return false;
            }
        }
    }
}
