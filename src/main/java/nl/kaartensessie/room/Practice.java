package nl.kaartensessie.room;

import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;

/// How little a room to practise in holds, whatever the limits of others are (rule 38.4).
final class Practice {

    /// Five made-up colleagues, and a few of whom the browser lost the token.
    private static final int PARTICIPANTS = 8;

    /// Who practises, and their telephone.
    private static final int FACILITATORS = 2;

    /// A practice session to the end takes some three hundred.
    static final LogLimits LOG = new LogLimits(new Amount(1_000, 1_000_000), new Amount(1_500, 2_000_000), 1_000);

    private Practice() {}

    static int members(Role role) {
        return role == Role.FACILITATOR ? FACILITATORS : PARTICIPANTS;
    }
}
