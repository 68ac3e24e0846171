/// Kaartensessie: a live room for a card session. The packages below this one are cut by feature.
@NullMarked
package nl.kaartensessie;

import org.jspecify.annotations.NullMarked;
