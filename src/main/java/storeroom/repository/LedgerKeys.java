package storeroom.repository;

import storeroom.model.MovementKind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What movements are found by, a few numbers for each, in memory: an index over all of them that
 * answers whatever filters are put together. Immutable; thread-safe.
 *
 * <p>The ledger only ever grows, so a later state shares the arrays of an earlier one and fills
 * them further; each looks at its own part alone.
 */
final class LedgerKeys {

    static final LedgerKeys NONE =
            new LedgerKeys(
                    new int[0],
                    new int[0],
                    new int[0],
                    new int[0],
                    new int[0],
                    new int[0],
                    0,
                    LedgerTexts.NONE);

    private static final int KIND_BITS = 4;
    private static final int SIGN_BITS = 2;
    private static final int KIND = (1 << KIND_BITS) - 1;
    private static final int IN = 1 << KIND_BITS;
    private static final int OUT = 2 << KIND_BITS;

    private final int[] ids;
    private final int[] days;
    private final int[] items;
    private final int[] marks; // location, sign and kind
    private final int[] textNumbers;
    private final int[] byDay; // places in the arrays above, by day and then by id
    private final int size;
    private final LedgerTexts texts;

    private LedgerKeys(
            int[] ids,
            int[] days,
            int[] items,
            int[] marks,
            int[] textNumbers,
            int[] byDay,
            int size,
            LedgerTexts texts) {
        this.ids = ids;
        this.days = days;
        this.items = items;
        this.marks = marks;
        this.textNumbers = textNumbers;
        this.byDay = byDay;
        this.size = size;
        this.texts = texts;
    }

    /** A word that must occur: in the item's texts, or in the movement's own. */
    record Word(BitSet items, BitSet texts) {}

    /** What is asked for; an empty part does not restrict. Both days count. */
    record Wanted(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MovementKind> kind,
            Optional<Integer> location,
            List<Word> words) {}

    /** What was found. Immutable. */
    static final class Found {

        private final int[] ids;
        private final int in;
        private final int out;

        private Found(int[] ids, int in, int out) {
            this.ids = ids;
            this.in = in;
            this.out = out;
        }

        /** How many movements. */
        int size() {
            return ids.length;
        }

        /** The keys of some of them, the latest first. */
        List<Long> ids(int offset, int limit) {
            return Arrays.stream(ids, offset, Math.min(ids.length, offset + limit))
                    .mapToObj(Long::valueOf)
                    .toList();
        }

        /** How many of them added. */
        int in() {
            return in;
        }

        /** How many of them took away. */
        int out() {
            return out;
        }
    }

    int size() {
        return size;
    }

    LedgerTexts texts() {
        return texts;
    }

    /** Looks at every movement of those days. */
    Found find(Wanted wanted) {
        int begin = wanted.from().map(day -> firstFrom(day.toEpochDay())).orElse(0);
        int end = wanted.to().map(day -> firstFrom(day.toEpochDay() + 1)).orElse(size);
        int mask =
                (wanted.kind().isPresent() ? KIND : 0)
                        | (wanted.location().isPresent() ? -1 << (KIND_BITS + SIGN_BITS) : 0);
        int mark =
                wanted.kind().map(MovementKind::code).orElse(0)
                        | wanted.location().orElse(0) << (KIND_BITS + SIGN_BITS);
        Word[] words = wanted.words().toArray(Word[]::new);
        int[] found = new int[Math.max(0, end - begin)];
        int count = 0;
        int in = 0;
        int out = 0;
        for (int i = end - 1; i >= begin; i--) {
            int at = byDay[i];
            if ((marks[at] & mask) == mark && hasAll(words, at)) {
                found[count++] = ids[at];
                in += (marks[at] & IN) == 0 ? 0 : 1;
                out += (marks[at] & OUT) == 0 ? 0 : 1;
            }
        }
        return new Found(Arrays.copyOf(found, count), in, out);
    }

    private boolean hasAll(Word[] words, int at) {
        for (Word word : words) {
            int text = textNumbers[at];
            if (!word.items().get(items[at]) && (text < 0 || !word.texts().get(text))) {
                return false;
            }
        }
        return true;
    }

    /** The first place by day that is not before it. */
    private int firstFrom(long day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[byDay[middle]] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds movements behind those that are there, by their ids. Not thread-safe. */
    static final class Builder {

        private final LedgerKeys before;
        private final LedgerTexts.Builder texts;
        private int[] ids;
        private int[] days;
        private int[] items;
        private int[] marks;
        private int[] textNumbers;
        private int size;

        /**
         * @param expected how many there will be
         */
        Builder(LedgerKeys before, int expected) {
            this.before = before;
            texts = new LedgerTexts.Builder(before.texts);
            ids = before.ids;
            days = before.days;
            items = before.items;
            marks = before.marks;
            textNumbers = before.textNumbers;
            size = before.size;
            if (expected > ids.length) {
                grow(expected + expected / 16);
            }
        }

        private void grow(int capacity) {
            ids = Arrays.copyOf(ids, capacity);
            days = Arrays.copyOf(days, capacity);
            items = Arrays.copyOf(items, capacity);
            marks = Arrays.copyOf(marks, capacity);
            textNumbers = Arrays.copyOf(textNumbers, capacity);
        }

        void add(
                int id,
                int day,
                int item,
                int location,
                int kind,
                long change,
                String document,
                String note) {
            if (size == ids.length) {
                grow(size + size / 2 + 16);
            }
            ids[size] = id;
            days[size] = day;
            items[size] = item;
            marks[size] =
                    location << (KIND_BITS + SIGN_BITS)
                            | (change > 0 ? IN : change < 0 ? OUT : 0)
                            | kind;
            textNumbers[size++] = texts.add(document, note);
        }

        LedgerKeys build() {
            return new LedgerKeys(
                    ids, days, items, marks, textNumbers, byDay(), size, texts.build());
        }

        private int[] byDay() {
            int[] order =
                    before.byDay.length >= ids.length
                            ? before.byDay
                            : Arrays.copyOf(before.byDay, ids.length);
            int last = before.size == 0 ? Integer.MIN_VALUE : days[order[before.size - 1]];
            for (int at = before.size; at < size; at++) {
                if (days[at] < last) {
                    return sorted();
                }
                last = days[at];
                order[at] = at;
            }
            return order;
        }

        /** Counts the movements of each day and lays them out: days are few, and all known. */
        private int[] sorted() {
            int first = Arrays.stream(days, 0, size).min().orElse(0);
            int last = Arrays.stream(days, 0, size).max().orElse(0);
            int[] starts = new int[last - first + 2];
            for (int at = 0; at < size; at++) {
                starts[days[at] - first + 1]++;
            }
            for (int day = 1; day < starts.length; day++) {
                starts[day] += starts[day - 1];
            }
            int[] order = new int[ids.length];
            for (int at = 0; at < size; at++) {
                order[starts[days[at] - first]++] = at;
            }
            return order;
        }
    }
}
