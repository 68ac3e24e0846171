/// The JSON of the log and of the wire, both ways: events, commands, snapshots and frames
/// (`src/docs/contract.md`).
@NullMarked
package nl.kaartensessie.protocol;

import org.jspecify.annotations.NullMarked;
