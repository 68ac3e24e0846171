/// The append-only log of every room, which is the one truth, and the bus that tells the other servers of it.
@NullMarked
package nl.kaartensessie.journal;

import org.jspecify.annotations.NullMarked;
