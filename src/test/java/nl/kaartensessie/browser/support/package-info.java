/// Browsers, the people in front of them, and what is looked for in a page: what browser tests share.
@NullMarked
package nl.kaartensessie.browser.support;

import org.jspecify.annotations.NullMarked;
