package nl.kaartensessie.room;

/// The name of a member within the service: random, and says nothing of the person.
public record MemberId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
