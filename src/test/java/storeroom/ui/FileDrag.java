package storeroom.ui;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is dragged over a window and let go there. JavaFX's headless platform has nothing to
 * drag with; this tells the window's view what a platform tells it, so that the scene makes its own
 * drag events of it, and finds out itself where they go. On the window's thread.
 */
final class FileDrag {

    private static final int COPY = 1;
    private static final String CLIPBOARD = "com.sun.glass.ui.ClipboardAssistance";

    private final Object view;
    private final Object clipboard;

    private FileDrag(Object view, Object clipboard) {
        this.view = view;
        this.clipboard = clipboard;
    }

    /**
     * Drags a file to a point of the scene and lets it go.
     *
     * @return whether the window took it
     */
    static boolean drop(Scene scene, Path file, double x, double y) {
        try {
            Object clipboard =
                    Class.forName(CLIPBOARD).getConstructor(String.class).newInstance("SYSTEM");
            call(
                    clipboard,
                    "setData",
                    "application/x-java-file-list",
                    new String[] {file.toString()});
            call(clipboard, "setSupportedActions", COPY);
            call(clipboard, "flush");
            FileDrag drag = new FileDrag(view(scene), clipboard);
            int first = drag.tell("handleDragEnter", x, y);
            int over = drag.tell("handleDragOver", x, y);
            if (first != COPY || over != COPY) {
                call(drag.view, "handleDragLeave", clipboard);
                return false;
            }
            return drag.tell("handleDragDrop", x, y) == COPY;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform's view of the window that shows the scene. */
    private static Object view(Scene scene) throws ReflectiveOperationException {
        Class<?> windows = Class.forName("com.sun.glass.ui.Window");
        List<?> all = (List<?>) windows.getMethod("getWindowsClone").invoke(null);
        String title = ((Stage) scene.getWindow()).getTitle();
        for (Object window : all) {
            if ((boolean) call(window, "isVisible") && title.equals(call(window, "getTitle"))) {
                return call(window, "getView");
            }
        }
        throw new IllegalStateException("no view in " + all);
    }

    private int tell(String what, double x, double y) throws ReflectiveOperationException {
        return (int) call(view, what, (int) x, (int) y, (int) x, (int) y, COPY, clipboard);
    }

    private static Object call(Object on, String name, Object... arguments)
            throws ReflectiveOperationException {
        for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length) {
                    method.setAccessible(true);
                    return invoke(method, on, arguments);
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object invoke(Method method, Object on, Object... arguments)
            throws ReflectiveOperationException {
        try {
            Object result = method.invoke(on, arguments);
            return result == null ? "" : result;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
