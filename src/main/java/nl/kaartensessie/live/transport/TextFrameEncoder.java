package nl.kaartensessie.live.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/// Text frames as a server sends them: whole, unmasked, without extensions
/// ([RFC 6455, section 5.2](https://www.rfc-editor.org/rfc/rfc6455#section-5.2)). Netty's own encoder makes a
/// buffer of each; here several stand in one, which is one call of the system.
///
/// Thread rule: any thread; it keeps nothing.
final class TextFrameEncoder {

    /// Bytes before the text.
    static final int LONGEST_HEADER = 10;

    /// The last (and only) frame of its message, of text.
    private static final int WHOLE_TEXT = 0x81;

    private static final int LONGEST_IN_7_BITS = 125;
    private static final int SIZE_IN_16_BITS = 126;
    private static final int SIZE_IN_64_BITS = 127;
    private static final int LONGEST_IN_16_BITS = 0xffff;

    private TextFrameEncoder() {}

    static void append(ByteBuf frames, String text) {
        int size = ByteBufUtil.utf8Bytes(text);
        frames.writeByte(WHOLE_TEXT);
        if (size <= LONGEST_IN_7_BITS) {
            frames.writeByte(size);
        } else if (size <= LONGEST_IN_16_BITS) {
            frames.writeByte(SIZE_IN_16_BITS).writeShort(size);
        } else {
            frames.writeByte(SIZE_IN_64_BITS).writeLong(size);
        }
        ByteBufUtil.reserveAndWriteUtf8(frames, text, size);
    }
}
