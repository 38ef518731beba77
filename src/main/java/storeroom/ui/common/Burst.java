package storeroom.ui.common;

import java.time.Duration;

/**
 * Tells a scanner, which types many characters at once and then Enter, from a person. Times are
 * those of {@link System#nanoTime}.
 */
public final class Burst {

    /** So many characters nobody types by accident. */
    private static final int CHARACTERS = 3;

    /** A person takes longer from one key to the next, at least to find Enter after a word. */
    private static final long GAP = Duration.ofMillis(200).toNanos();

    private int typed;
    private long last;

    /**
     * A character came.
     *
     * @return whether this one made it a burst; once for each burst
     */
    public boolean typed(long now) {
        typed = goesOn(now) ? typed + 1 : 1;
        last = now;
        return typed == CHARACTERS;
    }

    /** Whether a key that comes now is still part of a burst. */
    public boolean isUnderWay(long now) {
        return typed >= CHARACTERS && goesOn(now);
    }

    private boolean goesOn(long now) {
        return typed > 0 && now - last <= GAP;
    }
}
