/// What an operator may set, and what each setting may hold: looked at before anything starts, so that whoever
/// made a mistake reads which one.
@NullMarked
package nl.kaartensessie.settings;

import org.jspecify.annotations.NullMarked;
