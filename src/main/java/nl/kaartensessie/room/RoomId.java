package nl.kaartensessie.room;

/// The name of a room in URLs and tables: random, and says nothing of the word.
public record RoomId(String value) {}
