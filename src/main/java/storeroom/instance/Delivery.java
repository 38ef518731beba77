package storeroom.instance;

import storeroom.instance.LockFolder.GlobalLock;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends to the holder of an id: its port is looked up under {@code global.lock}, then contacted.
 */
record Delivery(Path path, String id, Limits limits) {

    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    /**
     * Delivers {@code message}; see {@link InstanceLock#send}.
     *
     * @throws IllegalArgumentException when it is too long
     */
    Optional<String> of(String message) {
        if (!Frame.fits(AsciiText.encode(message))) {
            throw new IllegalArgumentException(
                    "a message of %,d characters is too long".formatted(message.length()));
        }
        OptionalInt port = holdersPort();
        return port.isPresent()
                ? MessageClient.send(port.getAsInt(), id, message, limits)
                : Optional.empty();
    }

    /** See {@link InstanceLock#isHeld}. */
    boolean isPossible() {
        return holdersPort().isPresent();
    }

    /** Empty when nobody holds the lock now, whatever a port file may say. */
    private OptionalInt holdersPort() {
        try {
            LockFolder folder = LockFolder.at(path);
            Optional<GlobalLock> entered = folder.enter(limits.global());
            if (entered.isEmpty()) {
                LOG.log(Level.WARNING, "Another program keeps {0} locked", folder.globalFile());
                return OptionalInt.empty();
            }
            try (GlobalLock global = entered.get()) {
                LockName name = LockName.of(id);
                Optional<InstanceLock> ours = global.held(name);
                if (ours.isPresent()) {
                    return OptionalInt.of(ours.get().port());
                }
                return WholeFileLock.isHeld(folder.lockFile(name))
                        ? PortFile.read(folder.portFile(name))
                        : OptionalInt.empty();
            }
        } catch (IOException nobodyHasLockedThere) {
            LOG.log(Level.DEBUG, "No holder in " + path, nobodyHasLockedThere);
            return OptionalInt.empty();
        }
    }
}
