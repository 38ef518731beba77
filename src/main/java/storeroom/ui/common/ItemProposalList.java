package storeroom.ui.common;

import javafx.beans.value.ObservableValue;

import storeroom.model.StockRow;

import java.util.List;

/** Items that fit what is typed into a field for codes, with what is on hand. */
public final class ItemProposalList {

    private ItemProposalList() {}

    /**
     * Makes the list.
     *
     * @param proposals the best ones first
     * @param taken told when one is clicked
     */
    public static ProposalList<StockRow> of(
            String id, ObservableValue<List<StockRow>> proposals, Runnable taken, Words words) {
        ProposalList<StockRow> list =
                new ProposalList<>(
                        words.say("book.proposals"),
                        proposals,
                        StockRow::sku,
                        row -> texts(row, words),
                        taken);
        list.setId(id);
        return list;
    }

    private static ProposalList.Texts texts(StockRow row, Words words) {
        return new ProposalList.Texts(
                row.sku(),
                row.name(),
                words.say("book.unit", words.formats().quantity(row.onHand()), row.unit()));
    }
}
