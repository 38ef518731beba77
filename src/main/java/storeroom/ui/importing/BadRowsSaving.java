package storeroom.ui.importing;

import storeroom.exchange.BadRowsFile;
import storeroom.exchange.FileMark;
import storeroom.exchange.ImportRefusedException;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes the bad rows of a report into a file, where they can be mended. */
final class BadRowsSaving {

    private final OpenCompany open;
    private final Consumer<ImportRefusedException> refused;

    /**
     * @param refused told, on the window's thread, why it makes no sense
     */
    BadRowsSaving(OpenCompany open, Consumer<ImportRefusedException> refused) {
        this.open = open;
        this.refused = refused;
    }

    /** A name for the file with the bad rows of another one. */
    String name(String of) {
        int dot = of.lastIndexOf('.');
        return open.words().say("import.bad.file", dot > 0 ? of.substring(0, dot) : of);
    }

    /**
     * Writes it; what came of it is told.
     *
     * @param mark the file that the report is about, as it was then
     */
    void save(ImportRequest request, ImportReport report, FileMark mark, Path target) {
        String name = String.valueOf(target.getFileName());
        open.tasks()
                .read(
                        () ->
                                new BadRowsFile(open.words().formats())
                                        .write(request, report, mark, target),
                        rows -> open.notice().set(open.words().say("notice.badRows", rows, name)),
                        error -> failed(error, target, () -> save(request, report, mark, target)));
    }

    private void failed(Throwable error, Path target, Runnable tryAgain) {
        if (error instanceof ImportRefusedException why) {
            refused.accept(why);
        } else {
            open.failures().notExported(target, error, tryAgain);
        }
    }
}
