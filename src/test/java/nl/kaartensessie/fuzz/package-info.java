/// Inputs that a fuzzer makes up, guided by which branches of the code they reach: what is read from outside, and the
/// rules for it. See `src/docs/proof.md`.
@NullMarked
package nl.kaartensessie.fuzz;

import org.jspecify.annotations.NullMarked;
