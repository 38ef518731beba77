package storeroom.db;

/** A thread that holds a writer asked for a second one: a defect, found at once. */
public final class NestedWriterException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NestedWriterException(String wanted, String held) {
        super("\"" + wanted + "\" asked for a writer inside the writer of \"" + held + "\"");
    }
}
