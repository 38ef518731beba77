package storeroom.ui.booking;

import java.util.HashMap;
import java.util.Map;

/**
 * Why scans are not booked, for the page that takes another one's place when the language changes.
 * Not kept over the end of the program: by then it may be otherwise. On the window's thread.
 */
public final class Reasons {

    /** By the number of the draft, then by that of the scan. */
    private final Map<String, Map<String, Reason>> kept = new HashMap<>();

    /** Keeps those of a draft, in the place of what it had before. */
    void keep(String draft, Map<String, Reason> reasons) {
        if (reasons.isEmpty()) {
            kept.remove(draft);
        } else {
            kept.put(draft, Map.copyOf(reasons));
        }
    }

    /** Those of a draft, by the numbers of its scans. */
    Map<String, Reason> of(String draft) {
        return kept.getOrDefault(draft, Map.of());
    }
}
