/// What clients saw of rooms while servers, links and the database failed, and whether it could be so.
@NullMarked
package nl.kaartensessie.process.history;

import org.jspecify.annotations.NullMarked;
