package storeroom.cli;

/** How a command ends. */
public final class ExitCodes {

    /** It did what it was asked to do. */
    public static final int OK = 0;

    /** A rule forbids it, a file has bad rows, or the verification found something. */
    public static final int REFUSED = 1;

    /** It could not run: wrong usage, no such company, a file that cannot be read. */
    public static final int UNUSABLE = 2;

    /** Somebody else holds the company: trying again later may help. */
    public static final int LOCKED = 75;

    private ExitCodes() {}
}
