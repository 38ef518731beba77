package storeroom.ui.items;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What fields of items propose: the categories and units that there are. Read in the background;
 * where that fails nothing is proposed, and everything can still be typed.
 */
final class Proposals {

    private static final Logger LOG = System.getLogger(Proposals.class.getName());
    private static final int UNITS = 30;

    private final OpenCompany open;
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<String> units = FXCollections.observableArrayList();

    private record Known(List<String> categories, List<String> units) {}

    Proposals(OpenCompany open) {
        this.open = open;
        read();
    }

    /** Reads them again. */
    void read() {
        open.tasks()
                .read(
                        this::known,
                        known -> {
                            categories.setAll(known.categories());
                            units.setAll(known.units());
                        },
                        error -> LOG.log(Level.WARNING, "Nothing is proposed this time", error));
    }

    private Known known() {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return new Known(
                    company.categories().list(reader), company.items().units(reader, UNITS));
        }
    }

    ObservableList<String> categories() {
        return categories;
    }

    ObservableList<String> units() {
        return units;
    }
}
