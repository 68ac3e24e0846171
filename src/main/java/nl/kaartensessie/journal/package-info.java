/// The append-only log of every room: the one truth. May know [nl.kaartensessie.room].
@NullMarked
package nl.kaartensessie.journal;

import org.jspecify.annotations.NullMarked;
