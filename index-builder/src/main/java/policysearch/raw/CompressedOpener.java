package policysearch.raw;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** One compressed stream: {@code .gz}, {@code .zst} …; what is inside is told by the inner name. */
final class CompressedOpener implements Opener {
  private static final boolean ALL_PARTS = true;

  /** What the strongest setting of xz needs, and a little more. */
  private static final int XZ_KIBIBYTES = 100 << 10;

  private final Ending ending;

  CompressedOpener(Ending ending) {
    this.ending = ending;
  }

  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    if (place.compressed()) {
      opening.sink().accept(place.rejected("it is compressed more than once"));
      return;
    }
    LongAdder packed = new LongAdder();
    try (InputStream unpacked = unpack(new CountedStream(in, packed))) {
      InflationGuard guarded = new InflationGuard(unpacked, packed::sum, opening);
      opening.open(
          place.unpacked(ending.cut(place.name())), new BufferedInputStream(guarded, 1 << 16));
    }
  }

  private InputStream unpack(InputStream packed) throws IOException {
    return switch (ending) {
      case GZIP -> new GZIPInputStream(new PromptStream(packed), 1 << 16);
      case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed), ALL_PARTS);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(ALL_PARTS)
              .setMemoryLimitKiB(XZ_KIBIBYTES)
              .get();
      default -> new ZstdInputStreamNoFinalizer(packed);
    };
  }
}
