package storeroom.ui.importing;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportReport.Outcome;

/** What can be done next, by what a report says. */
final class ReportState {

    private ReportState() {}

    /** It is about a check, or about a file that was refused or given up. */
    static boolean canStillImport(ImportReport report) {
        return switch (report.outcome()) {
            case CHECKED, REFUSED, CANCELLED -> true;
            case IMPORTED -> false;
        };
    }

    /**
     * It is about a check after which an import makes sense.
     *
     * @param goodRows whether bad rows are left out
     */
    static boolean isGood(ImportReport report, boolean goodRows) {
        return report.outcome() == Outcome.CHECKED && (report.badRows() == 0 || goodRows);
    }

    /**
     * Bad rows stand in the way of good ones.
     *
     * @param goodRows whether bad rows are left out
     */
    static boolean hasGoodAmongBad(ImportReport report, boolean goodRows) {
        boolean some = report.badRows() > 0 && report.badRows() < report.rows();
        return switch (report.outcome()) {
            case CHECKED -> some && !goodRows;
            case REFUSED -> some;
            case IMPORTED, CANCELLED -> false;
        };
    }

    static boolean hasBad(ImportReport report) {
        return report.badRows() > 0;
    }
}
