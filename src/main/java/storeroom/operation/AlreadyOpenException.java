package storeroom.operation;

import storeroom.instance.Owner;

import java.nio.file.Path;
import java.util.Optional;

/** Somebody else may write to the company at the moment; looking on is possible all the same. */
public final class AlreadyOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final transient Optional<Owner> holder;

    /**
     * @param holder empty where it could not be found out
     */
    public AlreadyOpenException(Path file, Optional<Owner> holder) {
        super(file + " is open already: " + holder.map(Owner::toString).orElse("by somebody"));
        this.file = file;
        this.holder = holder;
    }

    /** The company's file. */
    public Path file() {
        return file;
    }

    /** Who has it open; empty where it could not be found out. */
    public Optional<Owner> holder() {
        return holder;
    }
}
