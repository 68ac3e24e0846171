/// What tests of any part use to make up their inputs.
@NullMarked
package nl.kaartensessie.kit;

import org.jspecify.annotations.NullMarked;
