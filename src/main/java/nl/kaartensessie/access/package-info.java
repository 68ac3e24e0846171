/// Opening a room and joining it: keys and tokens, limits on guessing, and how long a room is kept.
@NullMarked
package nl.kaartensessie.access;

import org.jspecify.annotations.NullMarked;
