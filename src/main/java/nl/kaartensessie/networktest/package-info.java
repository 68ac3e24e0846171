/// The page `/test`: which transport gets through from here. A room in which nothing happens, without members or
/// a log.
@NullMarked
package nl.kaartensessie.networktest;

import org.jspecify.annotations.NullMarked;
