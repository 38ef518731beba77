package storeroom.ui.backups;

import storeroom.safety.Backup;
import storeroom.safety.Preview;

/** How far the chosen backup has been compared with what is there. */
sealed interface Comparison {

    /** None is chosen. */
    record Nothing() implements Comparison {}

    /** It takes a moment. */
    record UnderWay() implements Comparison {}

    /** This is what restoring it would change. */
    record Done(Backup backup, Preview preview) implements Comparison {}

    /** It cannot be compared, and so not be restored. */
    record Failed(Throwable why) implements Comparison {}
}
