package storeroom.ui.items;

import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Rule;
import storeroom.repository.ItemRepository;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says at its field that a SKU or a code belongs to another item, before anything is saved. One
 * read for all that is typed; only the newest is answered. On the window's thread.
 */
final class TakenCodes {

    private static final Logger LOG = System.getLogger(TakenCodes.class.getName());

    private final OpenCompany open;
    private final ItemFields fields;
    private final Optional<ItemId> self;
    private final Tasks.Latest reads;

    /**
     * @param self the item that is changed: its own codes are not taken
     */
    TakenCodes(OpenCompany open, ItemFields fields, Optional<ItemId> self) {
        this.open = open;
        this.fields = fields;
        this.self = self;
        reads = open.tasks().latest();
    }

    /** Looks for what is typed now; what cannot be read is found out when it is saved. */
    void look() {
        Optional<String> sku = fields.sku().value().get();
        List<String> codes = fields.barcodes().values().stream().map(Barcode::code).toList();
        if (sku.isEmpty() && codes.isEmpty()) {
            reads.cancel();
            return;
        }
        reads.read(
                () -> taken(sku, codes),
                found -> found.forEach(this::say),
                error -> LOG.log(Level.WARNING, "Taken codes are not said this time", error));
    }

    private List<Rule> taken(Optional<String> sku, List<String> codes) {
        List<Rule> taken = new ArrayList<>();
        try (Reader reader = open.company().connections().reader()) {
            ItemRepository items = open.company().items();
            sku.flatMap(typed -> items.findBySku(reader, typed).filter(this::isOther))
                    .ifPresent(_ -> taken.add(new Rule.SkuTaken(sku.get())));
            for (String code : codes) {
                items.findByBarcode(reader, code)
                        .map(ItemRepository.Coded::item)
                        .filter(this::isOther)
                        .ifPresent(other -> taken.add(new Rule.BarcodeTaken(code, other.sku())));
            }
        }
        return taken;
    }

    private boolean isOther(Item found) {
        return !Optional.of(found.id()).equals(self);
    }

    /** Where that is typed no longer, nothing is said. */
    private void say(Rule rule) {
        String sentence = open.words().rules().say(rule);
        if (rule instanceof Rule.SkuTaken(String sku)
                && fields.sku().value().get().equals(Optional.of(sku))) {
            fields.sku().refuse(sentence);
        } else if (rule instanceof Rule.BarcodeTaken taken) {
            fields.barcodes().refuse(taken.code(), sentence);
        }
    }
}
