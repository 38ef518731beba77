package storeroom.ui.shell;

import storeroom.safety.Backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What took the place of a damaged company.
 *
 * @param backup of which a copy did; empty where it is what could be read
 * @param aside where the damaged file will lie; empty where there was none
 * @param isWhole false where it is known that not all of it could be read
 */
record Recovered(Optional<Backup> backup, Optional<Path> aside, boolean isWhole) {}
