package nl.kaartensessie.settings;

import java.util.Optional;

/// What a setting may hold.
@FunctionalInterface
interface Kind {

    /// What is wrong with this value, so that it reads on behind the name of the setting; nothing when it is
    /// right.
    Optional<String> fault(String value);
}
