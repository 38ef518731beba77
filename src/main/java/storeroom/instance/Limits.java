package storeroom.instance;

import java.time.Duration;

/**
 * How long anybody waits for anybody.
 *
 * @param global for {@code global.lock}
 * @param exchange for a whole conversation with the holder, from the connection to the last reply
 * @param answer for the handler; below {@code exchange}, so that a client hears from us in time
 * @param idle how long a connection may stay silent, or take for one message
 * @param connections how many are served at a time
 */
record Limits(Duration global, Duration exchange, Duration answer, Duration idle, int connections) {

    static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(1500),
                    Duration.ofSeconds(5),
                    16);

    /** For a process that is ending: exits are not held up by others. */
    static final Duration AT_EXIT = Duration.ofMillis(250);
}
