package storeroom.instance;

/**
 * Another process of this machine.
 *
 * @param id as the system counts it
 * @param name of its program, as the system shows it: short, empty where it does not tell
 */
public record OtherProcess(long id, String name) {}
