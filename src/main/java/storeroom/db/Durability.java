package storeroom.db;

/** How much a commit survives. A crash of the program takes back neither. */
enum Durability {
    /** A power cut does not take it back: for what a person saved. */
    FULL("FULL"),
    /** A power cut may take it back, never half of it: for bulk work, which can be repeated. */
    NORMAL("NORMAL");

    private final String pragma;

    Durability(String pragma) {
        this.pragma = pragma;
    }

    String pragma() {
        return pragma;
    }
}
