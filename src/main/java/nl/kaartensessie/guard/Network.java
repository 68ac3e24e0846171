package nl.kaartensessie.guard;

/// A part of the Internet that somebody may have for themselves alone.
///
/// @param prefix its first 64 bits at most
/// @param bits how many of them count
public record Network(long prefix, int bits) {

    private static final int ONE = 64;
    private static final int FOUR = 56;
    private static final int SIXTEEN = 48;

    /// How many times what one household may is allowed to all who are in it.
    public int share() {
        return switch (bits) {
            case SIXTEEN -> 16;
            case FOUR -> 4;
            default -> 1;
        };
    }

    static Network ofIpv4(int address) {
        return new Network(Integer.toUnsignedLong(address), Integer.SIZE);
    }

    /// The /64 of an IPv6 address: one household or office has all of it.
    static Network narrow(long firstHalf) {
        return of(firstHalf, ONE);
    }

    /// The /56 around it, which providers give to a household with guests.
    static Network wider(long firstHalf) {
        return of(firstHalf, FOUR);
    }

    /// The /48 around that, which anybody gets who asks for it.
    static Network widest(long firstHalf) {
        return of(firstHalf, SIXTEEN);
    }

    private static Network of(long firstHalf, int bits) {
        return new Network(firstHalf & -1L << Long.SIZE - bits, bits);
    }
}
