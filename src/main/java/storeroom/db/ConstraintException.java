package storeroom.db;

/** The database refused a value that the program should have refused before. */
public final class ConstraintException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Which kind of rule refused it. */
    public enum Rule {
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        NOT_NULL,
        TRIGGER,
        OTHER
    }

    private final Rule rule;

    ConstraintException(Rule rule, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
