package storeroom.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentKind;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.Money;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A document becomes a file where the person wants it. */
class DocumentPrintingTest {

    @TempDir Path folder;
    private final TestDialogs dialogs = new TestDialogs();
    private Company company;
    private OpenCompany open;
    private Document order;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, dialogs);
        PartnerId smith =
                company.savePartner().add(PartnerDetails.supplier("Smith").build()).partner();
        ItemId bolt = company.saveItem().add(ItemDetails.builder("BOLT", "Bolt").build()).item();
        LineDetails line = LineDetails.of(bolt, "Bolt", Quantity.of(5), Money.parse("2"));
        DocumentHeader header = DocumentHeader.of(DocumentKind.PURCHASE_ORDER, smith, TODAY);
        order = company.paperwork().orders().send(header, List.of(line)).document();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void theFileIsWhereItWasAskedFor() throws IOException {
        Path file = folder.resolve("order.pdf");
        dialogs.name(file);

        new DocumentPrinting(open, dialogs).save(order);

        assertThat(open.notice().get()).contains("Saved as " + file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Smith", "Purchase order PO-2026-0001", "10.00");
        }
    }

    @Test
    void whereItCannotBeWrittenThatIsSaid() {
        dialogs.name(folder.resolve("nowhere").resolve("order.pdf"));

        new DocumentPrinting(open, dialogs).save(order);

        assertThat(dialogs.problems()).hasSize(1);
        assertThat(dialogs.problems().getFirst().title()).contains("order.pdf");
    }

    @Test
    void whoThinksBetterOfItWritesNothing() {
        new DocumentPrinting(open, dialogs).save(order);

        assertThat(folder).isDirectoryNotContaining("glob:**.pdf");
    }
}
