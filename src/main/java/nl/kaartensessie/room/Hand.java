package nl.kaartensessie.room;

/// A raised hand.
///
/// @param seq of its event: the order of the queue, the same for everybody
public record Hand(MemberId member, About about, long seq) {}
