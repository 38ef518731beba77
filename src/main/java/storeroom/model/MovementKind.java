package storeroom.model;

/** What a movement was. */
public enum MovementKind {
    /** Stock that was there when the company began with the program. */
    OPENING(1, Direction.IN),
    /** Goods came from a supplier. */
    RECEIPT(2, Direction.IN),
    /** Goods were taken for the company's own use. */
    ISSUE(3, Direction.OUT),
    /** Goods went to a customer. */
    SALE(4, Direction.OUT),
    /** Goods came back from a customer. */
    RETURN(5, Direction.IN),
    /** Goods broke, expired or were lost. */
    WASTE(6, Direction.OUT),
    /** A correction, up or down. */
    ADJUSTMENT(7, Direction.EITHER),
    /** The difference that a stock count found, up or down. */
    COUNT(8, Direction.EITHER),
    /** Goods went from one location to another: one movement out, one in. */
    TRANSFER(9, Direction.EITHER);

    /** Which way goods move. */
    public enum Direction {
        IN,
        OUT,
        EITHER
    }

    private final int code;
    private final Direction direction;

    MovementKind(int code, Direction direction) {
        this.code = code;
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }

    /**
     * The change in stock that {@code quantity} of this kind makes.
     *
     * @param quantity greater than zero for kinds that go one way; signed for the others
     */
    public Quantity change(Quantity quantity) {
        return direction == Direction.OUT ? quantity.negated() : quantity;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that no kind has
     */
    public static MovementKind ofCode(int code) {
        for (MovementKind kind : KINDS) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of movement: " + code);
    }

    private static final MovementKind[] KINDS = values();
}
