package storeroom.operation;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;

import java.time.LocalDate;
import java.util.List;

/** Items that fit what somebody types into a field for codes. Thread-safe. */
public final class FindItems {

    /** More than these nobody reads while typing. */
    public static final int AT_MOST = 8;

    private final Company company;

    public FindItems(Company company) {
        this.company = company;
    }

    /**
     * Those whose SKU, name or barcode has these words, with what is on hand.
     *
     * @param today for what the list says about the last movement
     * @throws storeroom.db.DatabaseException when they cannot be read
     */
    public List<StockRow> best(String words, LocalDate today) {
        StockFilter filter = new StockFilter(words, StockFilter.View.ALL, today);
        try (Reader reader = company.connections().reader()) {
            return company.stock().rows(reader, filter, StockOrder.BY_SKU, 0, AT_MOST);
        }
    }
}
