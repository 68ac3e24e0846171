/// The cards: decks, their published versions, the deck files that come with the software, and the REST API.
/// Other packages use [Decks] and the plain records that it gives; an entity never leaves.
@NullMarked
package nl.kaartensessie.deck;

import org.jspecify.annotations.NullMarked;
