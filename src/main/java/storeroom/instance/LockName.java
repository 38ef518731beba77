package storeroom.instance;

import java.util.HexFormat;

/**
 * The files that stand for an id in the folder of the locks, named as JUnique names them.
 *
 * <p>The name is a sign ({@code 0}, or {@code 1} where negative) and the absolute value, in hex, of
 * {@link String#hashCode}; applied twice, first to the id, then to what that gave. Two ids may
 * therefore share their files.
 */
record LockName(String text) {

    private static final HexFormat HEX = HexFormat.of();

    static LockName of(String id) {
        return new LockName(name(name(id)));
    }

    /** One application; Java lays down the value of hashCode, so any JVM names alike. */
    static String name(String text) {
        int hash = text.hashCode();
        // As a long: the absolute value of the least int is no int.
        return (hash >= 0 ? "0" : "1") + HEX.toHexDigits(Math.abs((long) hash), 8);
    }
}
