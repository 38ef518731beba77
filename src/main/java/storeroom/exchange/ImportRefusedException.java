package storeroom.exchange;

/** A file, or what was asked for, makes no sense as a whole. The company is as it was. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence for people: what is wrong, in which line, and what can be done
     */
    ImportRefusedException(String sentence) {
        super(sentence);
    }
}
