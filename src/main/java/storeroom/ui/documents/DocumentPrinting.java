package storeroom.ui.documents;

import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import storeroom.exchange.DocumentPaper;
import storeroom.model.Document;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Words;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents on paper: as PDF in a file, or from a printer. On the window's thread. */
final class DocumentPrinting {

    /** What a laser printer shows of small letters. */
    private static final int DOTS_PER_INCH = 300;

    private final OpenCompany open;
    private final Dialogs dialogs;
    private boolean busy;

    DocumentPrinting(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
    }

    /** Asks for a file, and writes it. */
    void save(Document document) {
        Optional<Path> file =
                dialogs.askForNewFile(
                        words().say("documents.pdf.title"),
                        words().say("documents.pdf.kind"),
                        "*.pdf",
                        DocumentPaper.fileName(document));
        file.ifPresent(target -> save(document, target));
    }

    private void save(Document document, Path file) {
        work(
                () -> paper().save(open.company(), document.id(), file),
                () -> open.notice().set(words().say("documents.pdf.saved", file.toString())),
                error -> open.failures().notExported(file, error, () -> save(document, file)));
    }

    /** Asks for a printer, and prints. */
    void print(Document document) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            open.notice().set(words().say("documents.print.none"));
            return;
        }
        job.getJobSettings().setJobName(DocumentPaper.fileName(document));
        Window owner = Window.getWindows().isEmpty() ? null : Window.getWindows().getFirst();
        if (job.showPrintDialog(owner)) {
            print(document, job);
        }
    }

    private void print(Document document, PrinterJob job) {
        String printer = job.getPrinter().getName();
        work(
                () -> send(document, job),
                () -> open.notice().set(words().say("documents.print.sent", printer)),
                error -> {
                    job.cancelJob();
                    open.failures()
                            .notRead(
                                    words().say("documents.print.doing"),
                                    error,
                                    () -> print(document));
                });
    }

    /** Page by page: one of them is large. Off the window's thread. */
    private void send(Document document, PrinterJob job) {
        try (PDDocument pdf = paper().pdf(open.company(), document.id())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.ARGB);
                if (!job.printPage(fitted(page, job.getJobSettings().getPageLayout()))) {
                    throw new IOException("the printer took no page " + (i + 1));
                }
            }
            job.endJob();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageView fitted(BufferedImage page, PageLayout layout) {
        int width = page.getWidth();
        int height = page.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(layout.getPrintableWidth());
        view.setFitHeight(layout.getPrintableHeight());
        return view;
    }

    private void work(Runnable work, Runnable done, Consumer<Throwable> failed) {
        if (busy) {
            return;
        }
        busy = true;
        open.tasks()
                .read(
                        () -> {
                            work.run();
                            return true;
                        },
                        _ -> {
                            busy = false;
                            done.run();
                        },
                        error -> {
                            busy = false;
                            failed.accept(error);
                        });
    }

    private DocumentPaper paper() {
        return new DocumentPaper(words().formats());
    }

    private Words words() {
        return open.words();
    }
}
