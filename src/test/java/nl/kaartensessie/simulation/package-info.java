/// One room on three servers, played by a seed: whatever people do, while whatever can break does. All that decides is
/// the product's own; time, threads, network and database are [nl.kaartensessie.simulation.VirtualTime]'s and the
/// [nl.kaartensessie.simulation.Simulation]'s. See `src/docs/proof.md`.
@NullMarked
package nl.kaartensessie.simulation;

import org.jspecify.annotations.NullMarked;
