package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code pdf}: an order goes to its supplier on paper. */
class PdfCommandTest extends CommandCase {

    @BeforeEach
    void order() throws IOException {
        shop();
        try (Company company = TestCompany.open(folder.resolve("shop.storeroom"))) {
            PartnerId bolts =
                    company.savePartner()
                            .add(PartnerDetails.supplier("Bolt, Ltd").build())
                            .partner();
            ItemId nut = company.saveItem().add(ItemDetails.builder("NUT", "Nut").build()).item();
            company.paperwork()
                    .orders()
                    .send(
                            company.paperwork()
                                    .drafts()
                                    .add(
                                            DocumentHeader.of(
                                                    DocumentKind.PURCHASE_ORDER, bolts, TODAY),
                                            List.of(
                                                    LineDetails.of(
                                                            nut,
                                                            "Nut M8",
                                                            Quantity.of(40),
                                                            Money.parse("0.10"))))
                                    .document());
        }
    }

    @Test
    void aDocumentIsWrittenByItsNumberInSmallLettersToo() throws IOException {
        Path file = folder.resolve("order.pdf");

        Ended ended = in("pdf", "po-2026-1", file.toString());

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("PO-2026-0001 is in " + file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Bolt, Ltd", "Purchase order PO-2026-0001", "Nut M8", "4.00");
        }
    }

    @Test
    void aNumberThatNoDocumentHasIsSaid() {
        Ended ended = in("pdf", "PO-2026-0002", folder.resolve("x.pdf").toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("There is no document “PO-2026-0002”.");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("x.pdf");

        Ended ended = in("pdf", "PO-2026-0001", nowhere.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("could not be written");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
