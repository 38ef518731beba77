package storeroom;

import storeroom.instance.InstanceLock;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The window, perhaps of another process, that has a company open for changes: what it is called
 * and what it can be told. Each call may take four seconds, so none on the window's own thread.
 */
final class OtherWindow {

    /** Comes to the front. */
    static final String SHOW = "show";

    /** Answers, and does nothing else. */
    static final String PING = "ping";

    /**
     * Tells what it has counted at this database, as {@link storeroom.safety.HealthJson} writes;
     * nothing while it shows another company.
     */
    static final String HEALTH = "health";

    /**
     * Followed by the absolute path of an existing company: comes to the front and opens it, where
     * nobody is at work there.
     */
    static final String OPEN = "open ";

    private OtherWindow() {}

    /** The id of a company's instance lock, by its canonical path. */
    static String id(Path file) {
        return "storeroom:" + file;
    }

    /**
     * Sends it a message.
     *
     * @param file the company's canonical path
     * @return its answer; empty when no window of this user has the company, or none answers
     */
    static Optional<String> send(Path file, String message) {
        return InstanceLock.send(id(file), message);
    }
}
