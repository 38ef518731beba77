package storeroom.instance;

import storeroom.instance.InstanceLock.Result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Scanner;

/**
 * Another Storeroom, in a process of its own. Reads commands: {@code acquire ID}, {@code release},
 * {@code send ID TEXT}; prints one line for each. {@code end} returns from main.
 */
final class StoreroomPeer {

    private StoreroomPeer() {}

    /** With a second argument the folder is that of the home folder. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        System.setProperty("user.home", home.toString());
        boolean usual = arguments.length > 1;
        Deque<InstanceLock> locks = new ArrayDeque<>();
        Scanner commands = new Scanner(System.in, StandardCharsets.UTF_8);
        while (commands.hasNextLine()) {
            String[] command = commands.nextLine().split(" ", 3);
            switch (command[0]) {
                case "acquire" -> {
                    Result result =
                            usual
                                    ? InstanceLock.acquire(command[1], StoreroomPeer::answer)
                                    : InstanceLock.acquire(
                                            home, command[1], StoreroomPeer::answer, Limits.USUAL);
                    if (result instanceof Result.Acquired acquired) {
                        locks.add(acquired.lock());
                    }
                    System.out.println(result.getClass().getSimpleName());
                }
                case "send" ->
                        System.out.println(
                                (usual
                                                ? InstanceLock.send(command[1], command[2])
                                                : InstanceLock.send(
                                                        home, command[1], command[2], Limits.USUAL))
                                        .orElse("not delivered"));
                case "end" -> {
                    return;
                }
                default -> {
                    locks.remove().close();
                    System.out.println("released");
                }
            }
        }
    }

    private static String answer(String message) {
        return "storeroom got " + message;
    }
}
