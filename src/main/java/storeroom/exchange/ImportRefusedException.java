package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A file, or what was asked for, makes no sense as a whole. The company is as it was. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Hint hint;

    /**
     * @param sentence for people: what is wrong, in which line, and what can be done
     */
    ImportRefusedException(String sentence) {
        super(sentence);
        this.hint = null;
    }

    /**
     * @param hint which setting would have helped
     */
    ImportRefusedException(String sentence, Hint hint) {
        super(sentence);
        this.hint = hint;
    }

    /** Which setting would have helped. */
    public Optional<Hint> hint() {
        return Optional.ofNullable(hint);
    }
}
