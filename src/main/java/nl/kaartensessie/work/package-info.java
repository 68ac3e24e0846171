/// Work that takes long, kept apart from the threads on which rooms run. Knows no other package.
@NullMarked
package nl.kaartensessie.work;

import org.jspecify.annotations.NullMarked;
