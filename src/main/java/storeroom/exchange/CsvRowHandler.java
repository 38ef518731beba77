package storeroom.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Keeps of each row what is needed, and makes no text of the rest. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private @Nullable BitSet needed;
    private int width;
    private final List<String> header = new ArrayList<>();
    private String[] fields = {};

    /** From the next row on, only these columns are kept; the first row is always kept whole. */
    void need(BitSet columns) {
        needed = columns;
        width = columns.length();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        if (needed == null) {
            header.clear();
        } else {
            fields = new String[width];
            Arrays.fill(fields, "");
        }
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (needed == null) {
            header.add(new String(text, offset, length));
        } else if (index < width && length > 0 && needed.get(index)) {
            fields[index] = new String(text, offset, length);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        String[] kept = needed == null ? header.toArray(String[]::new) : fields;
        return new CsvRow(getStartingLineNumber(), kept, getFieldCount());
    }
}
