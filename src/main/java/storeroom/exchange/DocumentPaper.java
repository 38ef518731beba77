package storeroom.exchange;

import org.apache.pdfbox.pdmodel.PDDocument;

import storeroom.db.Reader;
import storeroom.exchange.PaperContent.Column;
import storeroom.exchange.PaperContent.Fact;
import storeroom.model.CompanyDetails;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentSums;
import storeroom.model.LineDetails;
import storeroom.model.Percent;
import storeroom.model.Picture;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.text.Formats;
import storeroom.text.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents as PDF, with the company's letterhead and logo. A delivery note names no prices.
 * Thread-safe; not on the window's thread.
 */
public final class DocumentPaper {

    private final Formats formats;
    private final Texts texts;

    public DocumentPaper(Formats formats) {
        this.formats = formats;
        this.texts = Texts.of("paper", formats.locale());
    }

    /**
     * Writes the PDF, and replaces the file that is there; it is there whole, or as it was.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     * @throws java.util.NoSuchElementException when there is no such document
     */
    public void save(Company company, DocumentId id, Path file) {
        PaperContent content = content(company, id);
        WholeFile.write(
                file,
                out -> {
                    try (PDDocument pdf = PaperPdf.of(content, formats.locale())) {
                        pdf.save(out);
                        return pdf.getNumberOfPages();
                    }
                });
    }

    /**
     * The same for a printer; the caller closes it.
     *
     * @throws IOException when the logo cannot be read
     * @throws java.util.NoSuchElementException when there is no such document
     */
    public PDDocument pdf(Company company, DocumentId id) throws IOException {
        return PaperPdf.of(content(company, id), formats.locale());
    }

    /** What the file is best called: {@code DN-2026-0012.pdf}. */
    public static String fileName(Document document) {
        String name = document.number().isPresent() ? document.name() : "draft";
        return name.replaceAll("[^\\p{L}\\p{N}.-]", "_") + ".pdf";
    }

    private PaperContent content(Company company, DocumentId id) {
        try (Reader reader = company.connections().reader()) {
            Document document = company.paperwork().documents().find(reader, id).orElseThrow();
            return content(
                    document,
                    company.paperwork().lines().list(reader, id),
                    document.header()
                            .source()
                            .flatMap(source -> company.paperwork().documents().find(reader, source))
                            .map(Document::name),
                    company.profile().details(reader),
                    company.profile().logo(reader).map(Picture::content));
        }
    }

    private PaperContent content(
            Document document,
            List<DocumentLine> lines,
            Optional<String> source,
            CompanyDetails company,
            Optional<byte[]> logo) {
        boolean hasPrices = document.kind() != DocumentKind.DELIVERY_NOTE;
        List<LineDetails> details = lines.stream().map(DocumentLine::details).toList();
        boolean hasDiscounts = details.stream().anyMatch(line -> !line.discount().isZero());
        boolean hasTaxes = details.stream().anyMatch(line -> !line.tax().isZero());
        Layout layout = new Layout(hasPrices, hasPrices && hasDiscounts, hasPrices && hasTaxes);
        return new PaperContent(
                company.letterhead(),
                logo,
                (texts.get("kind." + document.kind().name()) + " " + document.name()).strip(),
                stamp(document),
                addressee(document),
                facts(document, source),
                columns(layout),
                lines.stream().map(line -> row(line, layout)).toList(),
                hasPrices ? sums(DocumentSums.of(details), hasTaxes) : List.of(),
                document.header().note(),
                texts.get("page", "{0}", "{1}"));
    }

    /** Which columns there are. */
    private record Layout(boolean hasPrices, boolean hasDiscounts, boolean hasTaxes) {}

    private String stamp(Document document) {
        return switch (document.state()) {
            case DRAFT, CANCELLED -> texts.get("state." + document.state().name());
            case SENT, POSTED, CLOSED -> "";
        };
    }

    private static List<String> addressee(Document document) {
        return Stream.concat(
                        Stream.of(document.addressee().name()),
                        document.addressee().address().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Fact> facts(Document document, Optional<String> source) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("date"), formats.shortDay(document.header().day())));
        document.header()
                .due()
                .ifPresent(
                        due ->
                                facts.add(
                                        new Fact(
                                                texts.get("due." + due(document.kind())),
                                                formats.shortDay(due))));
        if (!document.header().reference().isEmpty()) {
            facts.add(new Fact(texts.get("reference"), document.header().reference()));
        }
        source.ifPresent(name -> facts.add(new Fact(texts.get("source"), name)));
        if (!document.addressee().taxNumber().isEmpty()) {
            facts.add(new Fact(texts.get("taxNumber"), document.addressee().taxNumber()));
        }
        return facts;
    }

    private static String due(DocumentKind kind) {
        return kind == DocumentKind.INVOICE ? "payable" : "expected";
    }

    private List<Column> columns(Layout layout) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.get("column.position"), 7, false));
        columns.add(new Column(texts.get("column.sku"), 20, false));
        columns.add(new Column(texts.get("column.text"), layout.hasPrices() ? 40 : 65, false));
        columns.add(new Column(texts.get("column.quantity"), 16, true));
        if (layout.hasPrices()) {
            columns.add(new Column(texts.get("column.price"), 15, true));
            if (layout.hasDiscounts()) {
                columns.add(new Column(texts.get("column.discount"), 14, true));
            }
            if (layout.hasTaxes()) {
                columns.add(new Column(texts.get("column.tax"), 10, true));
            }
            columns.add(new Column(texts.get("column.amount"), 17, true));
        }
        return columns;
    }

    private List<String> row(DocumentLine line, Layout layout) {
        LineDetails details = line.details();
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(line.position()));
        row.add(line.sku());
        row.add(text(details, line.unit()));
        row.add((formats.quantity(details.quantity()) + " " + line.unit()).strip());
        if (layout.hasPrices()) {
            row.add(formats.money(details.unitPrice()));
            if (layout.hasDiscounts()) {
                row.add(details.discount().isZero() ? "" : percent(details.discount()));
            }
            if (layout.hasTaxes()) {
                row.add(percent(details.tax()));
            }
            row.add(formats.total(details.net()));
        }
        return row;
    }

    private String text(LineDetails line, String unit) {
        if (line.rejected().isZero()) {
            return line.text();
        }
        Quantity rejected = line.rejected();
        return line.text()
                + " – "
                + texts.get(
                        line.note().isEmpty() ? "rejected" : "rejected.why",
                        formats.quantity(rejected),
                        unit,
                        line.note());
    }

    private List<Fact> sums(DocumentSums sums, boolean hasTaxes) {
        List<Fact> facts = new ArrayList<>();
        if (hasTaxes) {
            facts.add(new Fact(texts.get("net"), formats.total(sums.net())));
            sums.taxes()
                    .forEach(
                            (rate, tax) ->
                                    facts.add(
                                            new Fact(
                                                    texts.get("tax", percent(rate)),
                                                    formats.total(tax))));
        }
        facts.add(new Fact(texts.get("total"), formats.total(sums.gross())));
        return facts;
    }

    private String percent(Percent rate) {
        return formats.percent(rate);
    }
}
