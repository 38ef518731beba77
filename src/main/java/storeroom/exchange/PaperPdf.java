package storeroom.exchange;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.vandeseer.easytable.RepeatedHeaderTableDrawer;
import org.vandeseer.easytable.settings.HorizontalAlignment;
import org.vandeseer.easytable.settings.VerticalAlignment;
import org.vandeseer.easytable.structure.Row;
import org.vandeseer.easytable.structure.Table;
import org.vandeseer.easytable.structure.cell.TextCell;

import storeroom.exchange.PaperContent.Column;
import storeroom.exchange.PaperContent.Fact;

import java.awt.Color;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One layout for all papers, on A4: letterhead, addressee where a window envelope has its window
 * (DIN 5008), facts, a table that goes on over as many pages as it needs with its head on each,
 * sums, note, page numbers. Used by one thread; sizes in points.
 */
final class PaperPdf {

    private static final PDRectangle SIZE = PDRectangle.A4;
    private static final int LEFT = 57; // 20 mm
    private static final int RIGHT = 42;
    private static final int TOP = 42;
    private static final int BOTTOM = 57;
    private static final int TEXT = 10;
    private static final int ROW = 9;
    private static final int SMALL = 8;
    private static final int TITLE = 17;
    private static final int LEADING_PERCENT = 135;
    private static final int LOGO_WIDTH = 150;
    private static final int LOGO_HEIGHT = 57;
    private static final int ADDRESS = 142; // 50 mm from the top
    private static final int HEADING = 262;
    private static final Color INK = new Color(0x1b, 0x24, 0x2b);
    private static final Color QUIET = new Color(0x5b, 0x67, 0x70);
    private static final Color LINE = new Color(0xd5, 0xda, 0xde);
    private static final Color WARNING = new Color(0xb4, 0x23, 0x18);

    private final PDDocument pdf;
    private final PaperFonts fonts;
    private final PaperContent content;

    private PaperPdf(PDDocument pdf, PaperContent content) throws IOException {
        this.pdf = pdf;
        this.fonts = new PaperFonts(pdf);
        this.content = content;
    }

    /**
     * Makes the PDF; the caller closes it.
     *
     * @throws IOException when the logo is none
     */
    static PDDocument of(PaperContent content, Locale locale) throws IOException {
        PDDocument pdf = new PDDocument();
        try {
            pdf.getDocumentInformation().setTitle(content.title());
            pdf.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            new PaperPdf(pdf, content).draw();
            return pdf;
        } catch (IOException | RuntimeException | Error e) {
            pdf.close();
            throw e;
        }
    }

    /** Between the margins. */
    private static float width() {
        return SIZE.getWidth() - LEFT - RIGHT;
    }

    /** Up from the lower edge, as PDF counts. */
    private static float below(int fromTheTop) {
        return SIZE.getHeight() - fromTheTop;
    }

    private static float leading(int size) {
        return size * LEADING_PERCENT / 100f;
    }

    private void draw() throws IOException {
        float below = firstPage();
        below = table(content.columns(), head(), rows(), below);
        if (!content.sums().isEmpty()) {
            below = sums(below - 8);
        }
        if (!content.note().isBlank()) {
            note(below - 14);
        }
        footers();
    }

    /**
     * @return where the table begins
     */
    private float firstPage() throws IOException {
        PDPage page = new PDPage(SIZE);
        pdf.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
            if (content.logo().isPresent()) {
                logo(pen, content.logo().get());
            }
            letterhead(pen);
            float y = below(ADDRESS);
            for (String line : content.addressee()) {
                write(pen, fonts.regular(), TEXT + 1, INK, LEFT, y, line);
                y -= leading(TEXT + 1);
            }
            write(pen, fonts.bold(), TITLE, INK, LEFT, below(HEADING), content.title());
            if (!content.stamp().isEmpty()) {
                float x = LEFT + width(fonts.bold(), TITLE, content.title()) + 12;
                write(pen, fonts.bold(), TITLE, WARNING, x, below(HEADING), content.stamp());
            }
            return facts(pen, below(HEADING) - 24) - 12;
        }
    }

    private void logo(PDPageContentStream pen, byte[] picture) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(pdf, picture, "logo");
        float scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        pen.drawImage(image, LEFT, below(TOP) - height, width, height);
    }

    private void letterhead(PDPageContentStream pen) throws IOException {
        float y = below(TOP) - TEXT;
        for (int i = 0; i < content.letterhead().size(); i++) {
            PDType0Font font = i == 0 ? fonts.bold() : fonts.regular();
            int size = i == 0 ? TEXT + 2 : TEXT;
            String line = content.letterhead().get(i);
            float x = LEFT + width() - width(font, size, line);
            write(pen, font, size, i == 0 ? INK : QUIET, x, y, line);
            y -= leading(size);
        }
    }

    /** Side by side, as many as fit. */
    private float facts(PDPageContentStream pen, float top) throws IOException {
        float x = LEFT;
        float y = top;
        for (Fact fact : content.facts()) {
            float width =
                    Math.max(
                            width(fonts.regular(), SMALL, fact.label()),
                            width(fonts.regular(), TEXT, fact.value()));
            if (x > LEFT && x + width > LEFT + width()) {
                x = LEFT;
                y -= 32;
            }
            write(pen, fonts.regular(), SMALL, QUIET, x, y, fact.label());
            write(pen, fonts.regular(), TEXT, INK, x, y - 13, fact.value());
            x += width + 26;
        }
        return y - 13;
    }

    private Row head() {
        List<TextCell> cells =
                content.columns().stream()
                        .map(column -> cell(column.label(), column.isNumber(), true))
                        .toList();
        return row(cells);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (List<String> texts : content.rows()) {
            List<TextCell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                cells.add(cell(texts.get(i), content.columns().get(i).isNumber(), false));
            }
            rows.add(row(cells));
        }
        return rows;
    }

    private TextCell cell(String text, boolean isNumber, boolean isHead) {
        return TextCell.builder()
                .text(fonts.printable(text))
                .font(isHead ? fonts.bold() : fonts.regular())
                .fontSize(isHead ? SMALL : ROW)
                .textColor(isHead ? QUIET : INK)
                .horizontalAlignment(
                        isNumber ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT)
                .verticalAlignment(VerticalAlignment.TOP)
                .paddingLeft(isNumber ? 6 : 0)
                .paddingRight(isNumber ? 0 : 6)
                .paddingTop(4)
                .paddingBottom(4)
                .wordBreak(true)
                .borderWidthBottom(isHead ? 1 : 0.5f)
                .borderColor(isHead ? QUIET : LINE)
                .build();
    }

    private static Row row(List<TextCell> cells) {
        Row.RowBuilder row = Row.builder();
        cells.forEach(row::add);
        return row.build();
    }

    /**
     * @return where it ends, on the last page
     */
    private float table(List<Column> columns, Row head, List<Row> rows, float top)
            throws IOException {
        Table.TableBuilder table = Table.builder();
        int all = columns.stream().mapToInt(Column::share).sum();
        columns.forEach(column -> table.addColumnOfWidth(width() * column.share() / all));
        table.addRow(head);
        rows.forEach(table::addRow);
        RepeatedHeaderTableDrawer drawer =
                RepeatedHeaderTableDrawer.builder()
                        .table(table.build())
                        .startX(LEFT)
                        .startY(top)
                        .endY(BOTTOM)
                        .numberOfRowsToRepeat(1)
                        .build();
        drawer.draw(() -> pdf, () -> new PDPage(SIZE), TOP);
        return drawer.getFinalY();
    }

    private float sums(float top) throws IOException {
        List<Column> columns =
                List.of(
                        new Column("", 50, false),
                        new Column("", 20, true),
                        new Column("", 15, true));
        float needed = content.sums().size() * 20f;
        float y = top - needed < BOTTOM ? anotherPage() : top;
        List<Row> rows = new ArrayList<>();
        for (Fact sum : content.sums()) {
            boolean isLast = rows.size() == content.sums().size() - 1;
            rows.add(
                    row(
                            List.of(
                                    plain("", false),
                                    plain(sum.label(), isLast),
                                    plain(sum.value(), isLast))));
        }
        Row first = rows.removeFirst();
        return table(columns, first, rows, y);
    }

    private TextCell plain(String text, boolean isBold) {
        return TextCell.builder()
                .text(fonts.printable(text))
                .font(isBold ? fonts.bold() : fonts.regular())
                .fontSize(TEXT)
                .textColor(INK)
                .horizontalAlignment(HorizontalAlignment.RIGHT)
                .paddingTop(3)
                .paddingBottom(3)
                .paddingRight(0)
                .borderWidth(0)
                .build();
    }

    private void note(float top) throws IOException {
        float y = top < BOTTOM + 40 ? anotherPage() : top;
        List<Row> rows = new ArrayList<>();
        content.note().lines().forEach(line -> rows.add(row(List.of(noted(line)))));
        Row first = rows.removeFirst();
        table(List.of(new Column("", 1, false)), first, rows, y);
    }

    private TextCell noted(String line) {
        return TextCell.builder()
                .text(fonts.printable(line))
                .font(fonts.regular())
                .fontSize(TEXT)
                .textColor(INK)
                .wordBreak(true)
                .paddingLeft(0)
                .paddingTop(1)
                .paddingBottom(1)
                .borderWidth(0)
                .build();
    }

    private float anotherPage() {
        pdf.addPage(new PDPage(SIZE));
        return below(TOP);
    }

    private void footers() throws IOException {
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            String text = MessageFormat.format(content.page(), i + 1, pages);
            try (PDPageContentStream pen =
                    new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true)) {
                write(pen, fonts.regular(), SMALL, QUIET, LEFT, 30, content.title());
                float x = LEFT + width() - width(fonts.regular(), SMALL, text);
                write(pen, fonts.regular(), SMALL, QUIET, x, 30, text);
            }
        }
    }

    private float width(PDType0Font font, float size, String text) throws IOException {
        return PaperFonts.width(font, size, fonts.printable(text));
    }

    private void write(
            PDPageContentStream pen,
            PDType0Font font,
            float size,
            Color color,
            float x,
            float y,
            String text)
            throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.setNonStrokingColor(color);
        pen.newLineAtOffset(x, y);
        pen.showText(fonts.printable(text));
        pen.endText();
    }
}
