package storeroom.ui.shell;

import storeroom.ui.common.OpenCompany;

/** What the window is about. */
public sealed interface ShellState {

    /** There is no company yet. */
    record FirstRun() implements ShellState {}

    /** A company is being opened. */
    record Opening(String name) implements ShellState {}

    /** A company is open. */
    record Open(OpenCompany company) implements ShellState {}

    /** The company that was asked for is damaged or gone, and can be brought back. */
    record Damaged(RecoveryViewModel recovery) implements ShellState {}

    /** None could be opened. */
    record Failed(String title, String sentence, String details) implements ShellState {}
}
