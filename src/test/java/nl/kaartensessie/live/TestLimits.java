package nl.kaartensessie.live;

/// The limits of the contract (section 6), but for the seats, of which a test may have few.
public record TestLimits(int perMember, int perRoom) implements ConnectionLimits {

    static final TestLimits DEFAULT = new TestLimits(6, 300);

    @Override
    public int opensPerMinute() {
        return 120;
    }

    @Override
    public int polls() {
        return 3;
    }

    @Override
    public int pollsPerSecond() {
        return 10;
    }

    @Override
    public int frames() {
        return 200;
    }
}
