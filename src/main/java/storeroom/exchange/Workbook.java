package storeroom.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Files of spreadsheet programs, which are no tables as text, whole or damaged. */
final class Workbook {

    private static final List<String> ENDS = List.of(".xlsx", ".xlsm", ".xls", ".ods", ".numbers");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbook() {}

    /** Whether it begins as one, or has the name of one and holds no text. */
    static boolean is(Path file) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(1_024);
        }
        if (beginsWith(start, ZIP) || beginsWith(start, OLD_EXCEL)) {
            return true;
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(name::endsWith) && !isText(start);
    }

    private static boolean beginsWith(byte[] start, byte[] mark) {
        return start.length >= mark.length
                && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    /** Some programs write text into files with such names. */
    private static boolean isText(byte[] start) {
        for (byte one : start) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
