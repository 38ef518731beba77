package storeroom.model;

import java.util.Optional;

/** How a company finds out what the goods cost that go out, and what those that stay are worth. */
public enum CostMethod {
    /** All units of an item on hand cost the same: their average, which each receipt moves. */
    MOVING_AVERAGE("average"),
    /** Who came first, goes first: each receipt keeps its own cost until it is used up. */
    FIFO("fifo");

    /** The company's setting; without it, it is {@link #MOVING_AVERAGE}. */
    public static final String SETTING = "valuation";

    private final String key;

    CostMethod(String key) {
        this.key = key;
    }

    /** The value of the setting: never changes. */
    public String key() {
        return key;
    }

    /** What a setting says; what nobody knows counts as if it were not set. */
    public static CostMethod of(Optional<String> setting) {
        return setting.filter(FIFO.key::equals).isPresent() ? FIFO : MOVING_AVERAGE;
    }
}
