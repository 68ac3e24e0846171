package nl.kaartensessie.browser.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test in a real browser: skipped, with a word on how to get one, where none can be had. With the system
/// property `tests.browser=required` it fails there instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserPresent.class)
public @interface NeedsBrowser {}
