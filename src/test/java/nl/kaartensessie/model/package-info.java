/// What servers and windows tell each other, as models that Alloy checks whole, within a bound. See
/// `src/docs/proof.md`.
@NullMarked
package nl.kaartensessie.model;

import org.jspecify.annotations.NullMarked;
