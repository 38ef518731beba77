package storeroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The limit under which everything ran, and how much of it was ever in use. */
final class Heap {

    private static final long MIB = 1024 * 1024;

    private Heap() {}

    static void print() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        System.out.printf(
                "heap: limit %d MiB, sum of the pools' peaks %d MiB%n",
                Runtime.getRuntime().maxMemory() / MIB, peak / MIB);
    }
}
