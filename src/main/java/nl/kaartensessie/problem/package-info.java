/// Refusals and errors as answers: RFC 9457 problems, in the caller's language.
@NullMarked
package nl.kaartensessie.problem;

import org.jspecify.annotations.NullMarked;
