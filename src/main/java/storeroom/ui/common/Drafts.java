package storeroom.ui.common;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What is typed into the forms of one company and not saved yet, kept in a small file so that it
 * outlives the program, however that ends. Written by a thread of its own, {@value #DELAY_MS} ms
 * after the first key that is not in the file. A file that cannot be written is logged and costs
 * only the drafts. Thread-safe.
 */
public final class Drafts implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Drafts.class.getName());

    private static final long DELAY_MS = 200;
    private static final long SOON_MS = 10;
    private static final long THREAD_RESTS_AFTER_S = 10;

    private final DraftFile file;
    private final ScheduledThreadPoolExecutor thread;

    /** What is not in the file yet: a draft to keep, or none where it is to go. By id. */
    private final Map<String, Optional<Draft>> news = new LinkedHashMap<>();

    /** Those that were kept here and not dropped since; guarded by {@link #news}. */
    private final Set<String> ours = new HashSet<>();

    private boolean scheduled;

    /** When the next one that is scheduled writes, by {@link System#nanoTime}. */
    private long due;

    private boolean failed;

    /** What the file holds; guarded by {@link #file}, empty where it is to be read. */
    private Optional<Map<String, Draft>> known = Optional.empty();

    /**
     * @param folder where the files with drafts lie; made when it is first needed
     * @param company the company's file, by its canonical path
     */
    public Drafts(Path folder, Path company) {
        file = new DraftFile(folder, company);
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("drafts").factory());
        thread.setKeepAliveTime(THREAD_RESTS_AFTER_S, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * The drafts, oldest first: those that ended unsaved, and those of this window. Reads the file
     * as it is now: another window may have written to it until this one was allowed to.
     */
    public List<Draft> list() {
        synchronized (file) {
            try {
                if (!failed) { // else what is known here is newer than the file
                    known = Optional.empty();
                }
                Map<String, Draft> all;
                synchronized (news) {
                    all = with(news, known());
                }
                return all.values().stream().sorted(Comparator.comparing(Draft::typedAt)).toList();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Drafts cannot be read: " + file.path(), e);
                return List.of();
            }
        }
    }

    /** Whether a draft was kept here, and is not dropped: it is none that an earlier run left. */
    public boolean isOurs(String id) {
        synchronized (news) {
            return ours.contains(id);
        }
    }

    /** Keeps a draft, in the place of an earlier one with its id; written soon. */
    public void keep(Draft draft) {
        later(draft.id(), Optional.of(draft), DELAY_MS);
    }

    /**
     * The same for what cannot be typed again, as the goods are on another shelf by then: written
     * within {@value #SOON_MS} ms, before the next picture of the window shows it. Not at once and
     * waited for, because a slow disk must not make the window wait; and what is saved and dropped
     * within that time, as most of it is, costs no disk at all.
     */
    public void keepSoon(Draft draft) {
        later(draft.id(), Optional.of(draft), SOON_MS);
    }

    /** It is saved, or the person gave it up. */
    public void drop(String id) {
        later(id, Optional.empty(), 0);
    }

    private void later(String id, Optional<Draft> draft, long delay) {
        synchronized (news) {
            news.put(id, draft);
            if (draft.isPresent()) {
                ours.add(id);
            } else {
                ours.remove(id);
            }
            long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay);
            if (scheduled && due - at <= 0) {
                return;
            }
            scheduled = true;
            due = at;
        }
        try {
            var _ = thread.schedule(this::flush, delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            flush(); // closed: what comes now is the end of a write that was under way
        }
    }

    private void flush() {
        synchronized (file) {
            Map<String, Optional<Draft>> now;
            synchronized (news) {
                now = Map.copyOf(news);
                scheduled = false;
            }
            try {
                bringIn(now);
            } catch (IOException e) {
                warnOnce(e);
                return; // it stays news
            }
            synchronized (news) {
                news.entrySet().removeIf(one -> one.getValue().equals(now.get(one.getKey())));
            }
        }
    }

    private void bringIn(Map<String, Optional<Draft>> now) throws IOException {
        Map<String, Draft> all = with(now, known());
        if (failed || !all.equals(known())) {
            known = Optional.of(all); // also when it fails: the next key writes all of them
            file.write(all.values());
            failed = false;
        }
    }

    private static Map<String, Draft> with(
            Map<String, Optional<Draft>> news, Map<String, Draft> known) {
        Map<String, Draft> all = new LinkedHashMap<>(known);
        news.forEach(
                (id, draft) ->
                        draft.ifPresentOrElse(some -> all.put(id, some), () -> all.remove(id)));
        return all;
    }

    /** Once, not at every key. */
    private void warnOnce(IOException e) {
        if (!failed) {
            LOG.log(Level.WARNING, "Drafts cannot be kept in " + file.path(), e);
        }
        failed = true;
    }

    private Map<String, Draft> known() throws IOException {
        if (known.isEmpty()) {
            Map<String, Draft> read = new LinkedHashMap<>();
            file.read().forEach(draft -> read.put(draft.id(), draft));
            known = Optional.of(read);
        }
        return known.get();
    }

    /**
     * Writes what is not written yet. Not on the window's thread. Afterwards the file may be
     * another window's: what still comes is the end of a write, and is brought into what lies there
     * then.
     */
    @Override
    public void close() {
        thread.shutdown();
        flush();
        synchronized (file) {
            known = Optional.empty();
            failed = false;
        }
    }
}
