package storeroom.cli;

/** What was asked for makes no sense, or its company is not there. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence for people
     */
    UsageException(String sentence) {
        super(sentence);
    }
}
