package storeroom.ui.common;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Makes an unknown code heard: two short low tones. Where there is nothing to play them with it
 * stays silent, and says so in the log once. Thread-safe; never waits.
 */
public final class Alarm {

    private static final Logger LOG = System.getLogger(Alarm.class.getName());

    private static final int RATE = 22_050;
    private static final int TONE_MS = 110;
    private static final int PAUSE_MS = 40;
    private static final int HERTZ = 330;
    private static final int LOUDNESS = 60;

    /** One at a time; while it sounds, another one would say nothing new. */
    private final ExecutorService player =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name("alarm").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean silent;

    /** Sounds, soon. */
    public void sound() {
        if (!silent) {
            player.execute(this::play);
        }
    }

    private void play() {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            byte[] tones = tones();
            line.write(tones, 0, tones.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            silent = true;
            LOG.log(Level.INFO, "No sound here: {0}", e.toString());
        }
    }

    /** What it plays: 8 bits, signed, one channel. */
    public static byte[] tones() {
        int tone = RATE * TONE_MS / 1000;
        int pause = RATE * PAUSE_MS / 1000;
        byte[] samples = new byte[2 * tone + pause];
        for (int i = 0; i < samples.length; i++) {
            boolean isPause = i >= tone && i < tone + pause;
            samples[i] =
                    isPause
                            ? 0
                            : (byte) (LOUDNESS * Math.sin(2 * Math.PI * HERTZ * i / (double) RATE));
        }
        return samples;
    }
}
