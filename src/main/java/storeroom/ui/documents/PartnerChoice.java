package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Partner;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerId;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field for a supplier or customer, who is found by typing. While somebody could still be meant,
 * nothing is said to be wrong. On the window's thread.
 */
final class PartnerChoice {

    private static final int AT_MOST = 8;

    private final OpenCompany open;
    private final Side side;
    private final Tasks.Latest reads;
    private final Map<String, Partner> known = new HashMap<>();
    private final Input<Optional<Partner>> input;
    private final ReadOnlyObjectWrapper<List<Partner>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean searched;

    PartnerChoice(OpenCompany open, Side side) {
        this.open = open;
        this.side = side;
        reads = open.tasks().latest();
        input = new Input<>("", this::read);
        input.text().addListener((_, _, now) -> look(now));
    }

    private Read<Optional<Partner>> read(String typed) {
        if (typed.isBlank()) {
            return Read.good(Optional.empty());
        }
        Partner one = known.get(key(typed));
        if (one != null) {
            return Read.good(Optional.of(one));
        }
        return Read.bad(searched && found.get().isEmpty() ? unknown(typed) : "");
    }

    private String unknown(String typed) {
        return open.words().say("documents.partner.unknown." + side.name(), typed.strip());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void look(String typed) {
        searched = false;
        if (typed.isBlank() || known.containsKey(key(typed))) {
            reads.cancel();
            found.set(List.of());
            return;
        }
        PartnerFilter filter =
                new PartnerFilter(
                        typed,
                        side == Side.BUYING
                                ? PartnerFilter.View.SUPPLIERS
                                : PartnerFilter.View.CUSTOMERS);
        reads.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return open.company().partners().rows(reader, filter, 0, AT_MOST);
                    }
                },
                some -> {
                    some.forEach(one -> known.put(key(one.name()), one));
                    searched = true;
                    found.set(some);
                    input.again();
                },
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.partners"),
                                        error,
                                        () -> look(typed)));
    }

    /** Puts one in. */
    void take(Partner partner) {
        known.put(key(partner.name()), partner);
        input.text().set(partner.name());
        reads.cancel();
        found.set(List.of());
        input.again();
    }

    /** Takes the first one that fits, where none is named exactly; true when one is chosen then. */
    boolean takeFirst() {
        if (input.value().get().isEmpty()) {
            found.get().stream().findFirst().ifPresent(this::take);
        }
        return input.value().get().flatMap(one -> one).isPresent();
    }

    /** Nobody is proposed any more, until something is typed again. */
    void forget() {
        reads.cancel();
        found.set(List.of());
        if (input.value().get().isEmpty()) {
            searched = true;
            input.again();
        }
    }

    /**
     * Says what is wrong, where something is; somebody has to be chosen only when {@code needed}.
     */
    boolean check(boolean needed) {
        if (input.value().get().isEmpty()) {
            input.refuse(unknown(input.text().get()));
            return false;
        }
        if (needed && chosen().isEmpty()) {
            input.refuse(open.words().say("documents.partner.missing." + side.name()));
            return false;
        }
        return true;
    }

    /** Who is chosen. */
    Optional<Partner> chosen() {
        return input.value().get().flatMap(one -> one);
    }

    Optional<PartnerId> id() {
        return chosen().map(Partner::id);
    }

    Input<Optional<Partner>> input() {
        return input;
    }

    /** Who could be meant, by name. */
    ReadOnlyObjectProperty<List<Partner>> found() {
        return found.getReadOnlyProperty();
    }
}
