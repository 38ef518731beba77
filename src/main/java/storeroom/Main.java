package storeroom;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Command line. */
    public static void main(String[] args) {
        System.out.println("Storeroom");
    }
}
