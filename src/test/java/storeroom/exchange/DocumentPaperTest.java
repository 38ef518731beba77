package storeroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.CLOCK;
import static storeroom.TestCompany.TODAY;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.CompanyDetails;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.Percent;
import storeroom.model.Picture;
import storeroom.model.Quantity;
import storeroom.model.TaxRate;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.text.Formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/** Documents on paper say what is in the books; their pictures lie with those of the screens. */
class DocumentPaperTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final CompanyDetails MILLER =
            new CompanyDetails(
                    "Miller Hardware",
                    "12 Market Street\nLeeds LS1 6DT",
                    "GB 123 4567 89",
                    "shop@example.com",
                    "0113 496 0000",
                    TaxRate.parse("22"));

    @TempDir Path folder;
    private Company company;
    private PartnerId jones;
    private ItemId bolt;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        company.saveDetails().save(MILLER, Optional.empty());
        jones = partner("Jones & Sons Ltd");
        bolt =
                company.saveItem()
                        .add(ItemDetails.builder("HX-M8-40", "Hex bolt M8 × 40, zinc").build())
                        .item();
        company.receive().receive(MovementKind.OPENING, Goods.of(bolt, Quantity.of(10_000), TODAY));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private PartnerId partner(String name) {
        return company.savePartner()
                .add(
                        PartnerDetails.supplier(name)
                                .isCustomer(true)
                                .address("Unit 4, Canal Wharf\nLeeds LS11 5PS")
                                .taxNumber("GB 987 6543 21")
                                .build())
                .partner();
    }

    private LineDetails line(String text, long quantity, String price, String discount) {
        return LineDetails.of(bolt, text, Quantity.of(quantity), Money.parse(price))
                .with(Percent.parse(discount), Percent.of(22));
    }

    private Document invoice(LineDetails... lines) {
        DocumentHeader header =
                DocumentHeader.of(DocumentKind.INVOICE, jones, TODAY)
                        .withReference("PO 77-4")
                        .withDue(Optional.of(TODAY.plusDays(30)));
        return company.paperwork().deliver().deliver(header, List.of(lines)).document();
    }

    private Path save(DocumentId id, Locale locale) {
        Path file = folder.resolve("paper.pdf");
        new DocumentPaper(new Formats(locale, CLOCK)).save(company, id, file);
        return file;
    }

    private String text(DocumentId id, Locale locale, String picture) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(save(id, locale).toFile())) {
            Files.createDirectories(PICTURES);
            for (int i = 0; i < Math.min(2, pdf.getNumberOfPages()); i++) {
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(i, 110),
                        "png",
                        PICTURES.resolve(picture + "-" + (i + 1) + ".png").toFile());
            }
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void anInvoiceSaysWhoWhatAndHowMuch() throws IOException {
        setLogo();
        Document invoice =
                invoice(
                        line("Hex bolt M8 × 40, zinc", 200, "0.25", "0"),
                        line("Wall anchor 10 × 60, box of 50", 12, "7.60", "12.5"));

        assertThat(text(invoice.id(), Locale.UK, "170-invoice-en"))
                .contains(
                        "Miller Hardware",
                        "12 Market Street",
                        "Jones & Sons Ltd",
                        "Unit 4, Canal Wharf",
                        "Invoice INV-2026-0001",
                        "21/11/2026",
                        "Payable until",
                        "21/12/2026",
                        "PO 77-4",
                        "HX-M8-40",
                        "Hex bolt M8 × 40, zinc",
                        "12.5 %",
                        "129.80",
                        "28.56",
                        "158.36",
                        "Page 1 of 1");
    }

    @Test
    void aDeliveryNoteNamesNoPrices() throws IOException {
        Document note =
                company.paperwork()
                        .deliver()
                        .deliver(
                                DocumentHeader.of(DocumentKind.DELIVERY_NOTE, jones, TODAY),
                                List.of(line("Hex bolt", 200, "0.25", "0")))
                        .document();

        assertThat(text(note.id(), Locale.ITALY, "171-delivery-note-it"))
                .contains("Documento di trasporto DN-2026-0001", "Hex bolt", "200")
                .doesNotContain("0,25", "50,00", "Totale");
    }

    @Test
    void aLongOrderGoesOnOverPagesWithItsHeadOnEach() throws IOException {
        List<LineDetails> lines = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            lines.add(line("Line number " + i + " of a long order", i, "1.10", "0"));
        }
        Document order =
                company.paperwork()
                        .drafts()
                        .add(DocumentHeader.of(DocumentKind.PURCHASE_ORDER, jones, TODAY), lines)
                        .document();

        String text = text(order.id(), Locale.UK, "172-order-long");

        assertThat(text).contains("DRAFT", "Line number 1 of", "Line number 120 of");
        assertThat(text.split("Description", -1).length - 1)
                .as("the head of the table is on each page")
                .isEqualTo(text.split("Page \\d", -1).length - 1)
                .isGreaterThan(2);
    }

    @Test
    void signsThatNoFontHasAreNoReasonToFail() throws IOException {
        Document invoice = invoice(line("Łańcuch Ø 5 – Ελλάδα – 螺栓 \t🔩", 1, "1", "0"));

        assertThat(text(invoice.id(), Locale.UK, "173-foreign"))
                .contains("Łańcuch Ø 5 – Ελλάδα – ??");
    }

    @Test
    void whatWasTakenBackSaysSo() throws IOException {
        Document invoice = invoice(line("Hex bolt", 1, "1", "0"));
        company.paperwork().cancel().cancel(invoice.id());

        assertThat(text(invoice.id(), Locale.UK, "174-cancelled")).contains("CANCELLED");
    }

    @Test
    void aFileIsCalledLikeItsPaper() {
        Document invoice = invoice(line("Hex bolt", 1, "1", "0"));

        assertThat(DocumentPaper.fileName(invoice)).isEqualTo("INV-2026-0001.pdf");
    }

    private void setLogo() throws IOException {
        BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x0b, 0x6e, 0x5f));
        pen.fillRect(0, 0, 300, 100);
        pen.setColor(Color.WHITE);
        pen.fillOval(20, 20, 60, 60);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Picture logo = new Picture(Picture.Kind.PNG, 300, 100, png.toByteArray());
        company.saveDetails().save(MILLER, Optional.of(logo));
    }
}
