package storeroom.ui.booking;

/** Makes an item of a code that nobody knows: another screen's work. */
@FunctionalInterface
public interface NewItem {

    /**
     * Offers to make it.
     *
     * @param code what was scanned
     * @param made told once there is such an item
     */
    void make(String code, Runnable made);
}
