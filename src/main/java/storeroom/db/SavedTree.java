package storeroom.db;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Walks over a table or an index page by page and leaves out what cannot be read. Format: SQLite's
 * "B-tree Pages". Used by one thread.
 */
final class SavedTree {

    private static final int INDEX_INTERIOR = 0x02;
    private static final int TABLE_INTERIOR = 0x05;
    private static final int INDEX_LEAF = 0x0A;
    private static final int TABLE_LEAF = 0x0D;
    private static final int PAGE_END = SavedPages.PAGE;
    private static final int FILE_HEADER = 100;
    private static final int DEEPEST = 24;
    private static final int LARGEST_ROW = 16 * 1024 * 1024;

    private final SavedPages pages;
    private final boolean isIndex;
    private final BitSet reached;
    private final BitSet seen = new BitSet();
    private final Predicate<Row> rows;
    private int damagedPages;
    private int damagedRows;
    private boolean endIsLost;
    private long highestKey;

    /**
     * A row as it is saved.
     *
     * @param id its number; 0 in an index, and in a table without row numbers
     * @param content the record, not decoded yet
     */
    record Row(long id, ByteBuffer content) {}

    /**
     * @param isIndex an index, or a table without row numbers, which is built like one
     * @param reached where the pages that belong to this tree are noted
     * @param rows told of each row that can be read; says whether it can be one of this tree
     */
    SavedTree(SavedPages pages, boolean isIndex, BitSet reached, Predicate<Row> rows) {
        this.pages = pages;
        this.isIndex = isIndex;
        this.reached = reached;
        this.rows = rows;
    }

    /** Pages that should belong to it and cannot be read. */
    int damagedPages() {
        return damagedPages;
    }

    /** Rows that are there and cannot be read. */
    int damagedRows() {
        return damagedRows;
    }

    /** Whether what follows the last row that was read may be lost. */
    boolean endIsLost() {
        return endIsLost;
    }

    /**
     * The highest row number by which this table's pages are told apart: a row has, or had, at
     * least that one. 0 where nothing tells.
     */
    long highestKey() {
        return highestKey;
    }

    void walk(int root) {
        walk(root, true, 0);
    }

    private void walk(int number, boolean isLast, int depth) {
        Optional<ByteBuffer> found =
                depth > DEEPEST || number < 1 || seen.get(number)
                        ? Optional.empty()
                        : pages.page(number).filter(page -> isTree(page, number));
        if (found.isEmpty()) {
            damagedPages++;
            endIsLost |= isLast;
            return;
        }
        seen.set(number);
        ByteBuffer page = found.get();
        int head = head(number);
        if (page.get(head) == TABLE_LEAF || page.get(head) == INDEX_LEAF) {
            if (!leaf(page, number)) { // somebody else's: a pointer is wrong
                damagedPages++;
                endIsLost |= isLast;
            }
            return;
        }
        reached.set(number);
        highestKey = Math.max(highestKey, isIndex ? 0 : lastKey(page, head));
        for (int i = 0; i < cells(page, head); i++) {
            int at = cell(page, head, i);
            walk(at < PAGE_END - 4 ? page.getInt(at) : 0, false, depth + 1);
            if (isIndex) {
                tell(page, head, at);
            }
        }
        walk(page.getInt(head + 8), isLast, depth + 1);
    }

    /** The last key of a page of a table; 0 where its keys do not rise, for then it is damaged. */
    private static long lastKey(ByteBuffer page, int head) {
        long last = 0;
        for (int i = 0; i < cells(page, head); i++) {
            Bytes bytes = new Bytes(page, cell(page, head, i) + 4);
            long key = bytes.number();
            if (bytes.isBehindTheEnd() || key <= last) {
                return 0;
            }
            last = key;
        }
        return last;
    }

    /** Tells the rows of a page that no tree leads to; false when it holds none of this tree. */
    boolean leaf(int number) {
        Optional<ByteBuffer> page = pages.page(number).filter(found -> isTree(found, number));
        int type = page.map(found -> (int) found.get(head(number))).orElse(0);
        return (type == TABLE_LEAF || type == INDEX_LEAF) && leaf(page.orElseThrow(), number);
    }

    private boolean leaf(ByteBuffer page, int number) {
        int head = head(number);
        int cells = cells(page, head);
        int told = 0;
        for (int i = 0; i < cells; i++) {
            told += tell(page, head, cell(page, head, i)) ? 1 : 0;
        }
        if (told == 0 && cells > 0) {
            return false;
        }
        damagedRows += cells - told;
        reached.set(number);
        return true;
    }

    private boolean tell(ByteBuffer page, int head, int at) {
        return row(page, page.get(head), at).filter(rows).isPresent();
    }

    private static int head(int number) {
        return number == 1 ? FILE_HEADER : 0;
    }

    private static int cells(ByteBuffer page, int head) {
        return Short.toUnsignedInt(page.getShort(head + 3));
    }

    private static int cell(ByteBuffer page, int head, int i) {
        int type = page.get(head);
        int pointers = head + (type == INDEX_LEAF || type == TABLE_LEAF ? 8 : 12);
        return Short.toUnsignedInt(page.getShort(pointers + 2 * i));
    }

    private boolean isTree(ByteBuffer page, int number) {
        int head = head(number);
        int type = page.get(head);
        boolean mine =
                isIndex
                        ? type == INDEX_INTERIOR || type == INDEX_LEAF
                        : type == TABLE_INTERIOR || type == TABLE_LEAF;
        return mine && head + 12 + 2 * cells(page, head) <= PAGE_END;
    }

    private Optional<Row> row(ByteBuffer page, int type, int at) {
        Bytes bytes = new Bytes(page, type == INDEX_INTERIOR ? at + 4 : at);
        long length = bytes.number();
        long id = type == TABLE_LEAF ? bytes.number() : 0;
        if (bytes.isBehindTheEnd() || length < 1 || length > LARGEST_ROW) {
            return Optional.empty();
        }
        int local = local((int) length, type);
        if (bytes.position() + local + (local < length ? 4 : 0) > PAGE_END) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.allocate((int) length);
        content.put(page.slice(bytes.position(), local));
        int next = local < length ? page.getInt(bytes.position() + local) : 0;
        while (content.hasRemaining()) {
            Optional<ByteBuffer> more = pages.page(next);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            reached.set(next);
            int part = Math.min(content.remaining(), PAGE_END - 4);
            content.put(more.get().slice(4, part));
            next = more.get().getInt(0);
        }
        return Optional.of(new Row(id, content.flip()));
    }

    /** How much of a row lies in the page itself. */
    private static int local(int length, int type) {
        int most = type == TABLE_LEAF ? PAGE_END - 35 : (PAGE_END - 12) * 64 / 255 - 23;
        if (length <= most) {
            return length;
        }
        int least = (PAGE_END - 12) * 32 / 255 - 23;
        int wanted = least + (length - least) % (PAGE_END - 4);
        return wanted <= most ? wanted : least;
    }
}
