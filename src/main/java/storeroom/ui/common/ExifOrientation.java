package storeroom.ui.common;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the orientation tag (0x0112) of a JPEG file, as Exif 2.3 and TIFF 6.0
 * describe it.
 */
final class ExifOrientation {

    /** As it is to be seen. */
    static final int UPRIGHT = 1;

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966; // "Exif"
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** From 1 to 8; {@link #UPRIGHT} where the file does not say it, or is no JPEG. */
    static int of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            if (Short.toUnsignedInt(bytes.getShort()) != 0xFFD8) {
                return UPRIGHT;
            }
            while (true) {
                int marker = Short.toUnsignedInt(bytes.getShort());
                int length = Short.toUnsignedInt(bytes.getShort());
                if (marker == APP1 && bytes.getInt(bytes.position()) == EXIF) {
                    return orientation(bytes.slice(bytes.position() + 6, length - 8));
                }
                if (marker < 0xFF01 || marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                bytes.position(bytes.position() + length - 2);
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException _) {
            return UPRIGHT; // the file ends too early
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
