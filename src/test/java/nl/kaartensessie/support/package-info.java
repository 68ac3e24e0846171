/// What tests of any part use: clients, clocks, the log, made-up inputs.
@NullMarked
package nl.kaartensessie.support;

import org.jspecify.annotations.NullMarked;
