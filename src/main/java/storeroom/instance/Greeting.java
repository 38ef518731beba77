package storeroom.instance;

import java.util.Optional;

/**
 * The question by which one Storeroom knows another: answered by the server itself, before any
 * handler, with the full id.
 *
 * <p>A file of a lock is named after a hash, so whoever holds it may hold another id. A program
 * with the real JUnique knows no greeting: its handler gets the question as a message and answers
 * whatever it answers, which says nothing about its id.
 */
final class Greeting {

    static final String QUESTION = "storeroom?";

    private static final String ANSWER = "storeroom ";

    private Greeting() {}

    static String answer(String id) {
        return ANSWER + AsciiText.encode(id);
    }

    /** The id that the other side holds; empty when it is none of ours. */
    static Optional<String> heldId(String reply) {
        return reply.startsWith(ANSWER)
                ? Optional.of(AsciiText.decode(reply.substring(ANSWER.length())))
                : Optional.empty();
    }
}
