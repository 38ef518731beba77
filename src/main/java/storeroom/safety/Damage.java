package storeroom.safety;

import storeroom.db.DatabaseDamagedException;
import storeroom.db.Reader;

import java.util.Optional;

/** What SQLite says about the structure of the file. */
public final class Damage {

    private Damage() {}

    /** A file that is too damaged to be read, as a finding. */
    public static Finding of(DatabaseDamagedException e) {
        return new Finding(Finding.Kind.DAMAGED, 1, String.valueOf(e.getMessage()));
    }

    /** The same of one that leads to its recovery. */
    static Finding of(CompanyDamagedException e) {
        Throwable why = e.getCause() == null ? e : e.getCause();
        return new Finding(Finding.Kind.DAMAGED, 1, String.valueOf(why.getMessage()));
    }

    static boolean is(Finding finding) {
        return finding.kind() == Finding.Kind.DAMAGED;
    }

    /** Pages and rows; the indexes are not compared, nor CHECKs: see {@link LedgerChecks}. */
    static Optional<Finding> quick(Reader reader) {
        return ask(reader, "PRAGMA quick_check(100)");
    }

    /** The same, and each index against its table. */
    static Optional<Finding> full(Reader reader) {
        return ask(reader, "PRAGMA integrity_check(100)");
    }

    private static Optional<Finding> ask(Reader reader, String check) {
        var rows = reader.dsl().fetch(check);
        String first = rows.isEmpty() ? "" : String.valueOf(rows.getFirst().get(0));
        return first.equals("ok")
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Kind.DAMAGED, rows.size(), first));
    }
}
