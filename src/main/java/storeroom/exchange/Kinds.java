package storeroom.exchange;

import storeroom.model.MovementKind;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of movement by the names that people and programs give them. */
public final class Kinds {

    private static final Map<String, MovementKind> BY_NAME = new HashMap<>();

    static {
        for (MovementKind kind : MovementKind.values()) {
            BY_NAME.put(name(kind), kind);
        }
        put(MovementKind.OPENING, "openingstock initial inizio giacenzainiziale anfangsbestand");
        put(
                MovementKind.RECEIPT,
                "receive received purchase in inbound carico acquisto entrata zugang wareneingang"
                        + " einkauf eingang");
        put(
                MovementKind.ISSUE,
                "issued use consumption out scarico uscita prelievo abgang entnahme");
        put(MovementKind.SALE, "sales sell sold vendita venduto verkauf ausgang");
        put(MovementKind.RETURN, "returned customerreturn reso resocliente rueckgabe retoure");
        put(MovementKind.WASTE, "scrap loss lost damage damaged scarto perdita ausschuss verlust");
        put(
                MovementKind.ADJUSTMENT,
                "adjust adjusted correction rettifica correzione korrektur anpassung");
        put(MovementKind.COUNT, "counted stocktake inventory inventario conta inventur zaehlung");
        put(MovementKind.TRANSFER, "transferred move trasferimento umlagerung");
    }

    private Kinds() {}

    private static void put(MovementKind kind, String names) {
        for (String name : names.split(" ", -1)) {
            BY_NAME.put(name, kind);
        }
    }

    /** The kind with this name, in any case, in English, Italian or German. */
    public static Optional<MovementKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(Headers.folded(name)));
    }

    /** The name that programs read: {@code sale}. */
    public static String name(MovementKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
