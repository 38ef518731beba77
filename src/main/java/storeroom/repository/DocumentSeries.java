package storeroom.repository;

import static storeroom.schema.Tables.DOCUMENT_SERIES;

import storeroom.db.Writer;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentNumber;

/**
 * Gives documents their numbers: from 1 on in each kind, series and year. A number that is given in
 * a transaction that is rolled back was never given, so that there are no gaps. Thread-safe.
 */
public final class DocumentSeries {

    /** The next number. */
    public DocumentNumber next(Writer writer, DocumentKind kind, String series, int year) {
        writer.dsl()
                .insertInto(DOCUMENT_SERIES)
                .set(DOCUMENT_SERIES.KIND, (long) kind.code())
                .set(DOCUMENT_SERIES.SERIES, series)
                .set(DOCUMENT_SERIES.YEAR, (long) year)
                .set(DOCUMENT_SERIES.LAST, 1L)
                .onConflict(DOCUMENT_SERIES.KIND, DOCUMENT_SERIES.SERIES, DOCUMENT_SERIES.YEAR)
                .doUpdate()
                .set(DOCUMENT_SERIES.LAST, DOCUMENT_SERIES.LAST.plus(1L))
                .execute();
        long number =
                writer.dsl()
                        .select(DOCUMENT_SERIES.LAST)
                        .from(DOCUMENT_SERIES)
                        .where(DOCUMENT_SERIES.KIND.eq((long) kind.code()))
                        .and(DOCUMENT_SERIES.SERIES.eq(series))
                        .and(DOCUMENT_SERIES.YEAR.eq((long) year))
                        .fetchSingle()
                        .value1();
        return new DocumentNumber(kind, series, year, Math.toIntExact(number));
    }
}
