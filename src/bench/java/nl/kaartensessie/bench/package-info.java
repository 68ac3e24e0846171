/// The benchmark: a driver that plays rooms of seven, a bare Vert.x server as the limit of what is possible, and a
/// report of both from one run. It knows the service from outside only.
@NullMarked
package nl.kaartensessie.bench;

import org.jspecify.annotations.NullMarked;
