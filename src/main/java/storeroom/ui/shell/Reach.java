package storeroom.ui.shell;

/** Whether the window that has a company open can be reached from here. */
public enum Reach {
    /** It is the same user's, on this computer, and it answers. */
    ANSWERS,
    /** It should answer, and does not: it is busy, or hangs. */
    SILENT,
    /**
     * It is another user's, on another computer, or could not take its instance lock: there is
     * nothing to switch to.
     */
    ELSEWHERE,
    /** It is no window but a command, which is soon done. */
    COMMAND
}
