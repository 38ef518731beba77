package storeroom.instance;

import storeroom.instance.InstanceLock.Handler;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the handler, and waits no longer for it than the limit.
 *
 * <p>Each message has a daemon thread of its own: a handler that hangs keeps that thread and
 * nothing else. It is not interrupted, for an interrupt closes whatever file channel it is using,
 * and with the channel would go the process's locks. As many messages as connections may hang;
 * after that new ones are not delivered. The greeting is answered all the same.
 */
final class Answers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());

    private final String id;
    private final Handler handler;
    private final Limits limits;
    private final Semaphore threads;

    Answers(String id, Handler handler, Limits limits) {
        this.id = id;
        this.handler = handler;
        this.limits = limits;
        this.threads = new Semaphore(limits.connections());
    }

    /** What goes back on the wire; empty when the handler failed or took too long. */
    Optional<String> to(String wire) throws InterruptedException {
        if (wire.equals(Greeting.QUESTION)) {
            return Optional.of(Greeting.answer(id));
        }
        if (!threads.tryAcquire()) {
            LOG.log(Level.WARNING, "A message is dropped: all earlier ones are still unanswered");
            return Optional.empty();
        }
        FutureTask<String> task = new FutureTask<>(() -> ask(wire));
        Thread.ofPlatform().daemon().name("storeroom-lock-answer").start(task);
        try {
            return Optional.of(task.get(limits.answer().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "A message was not answered within {0}", limits.answer());
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "A message could not be answered", e.getCause());
            return Optional.empty();
        }
    }

    private String ask(String wire) {
        try {
            String answer = AsciiText.encode(handler.answer(AsciiText.decode(wire)));
            if (!Frame.fits(answer)) {
                throw new IllegalStateException(
                        "an answer of %,d characters is too long".formatted(answer.length()));
            }
            return answer;
        } finally {
            threads.release();
        }
    }
}
