package storeroom.ui.common;

import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import storeroom.text.Formats;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date field that is typed into or picked from, bound to an {@link Input}. */
public final class DaySelector {

    private DaySelector() {}

    /** The control; days after today cannot be picked. */
    public static DatePicker of(Input<LocalDate> input, Formats formats) {
        DatePicker picker = new DatePicker();
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(LocalDate day) {
                        return day == null ? "" : formats.shortDay(day);
                    }

                    @Override
                    public LocalDate fromString(String text) {
                        try {
                            return formats.readDay(text);
                        } catch (DateTimeException e) {
                            return picker.getValue(); // the field says what is wrong
                        }
                    }
                });
        picker.setShowWeekNumbers(false);
        picker.setDayCellFactory(
                _ ->
                        new DateCell() {
                            @Override
                            public void updateItem(LocalDate day, boolean empty) {
                                super.updateItem(day, empty);
                                setDisable(!empty && day.isAfter(formats.today()));
                            }
                        });
        input.value().get().ifPresent(picker::setValue);
        picker.getEditor().textProperty().bindBidirectional(input.text());
        return picker;
    }
}
