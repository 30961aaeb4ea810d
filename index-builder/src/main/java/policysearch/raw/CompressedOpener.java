package policysearch.raw;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;

/** One compressed stream: {@code .gz}, {@code .zst}; what is inside is told by the inner name. */
final class CompressedOpener implements Opener {
  @Override
  public boolean accepts(Place place) {
    return Ending.GZIP.of(place.name()) || Ending.ZSTD.of(place.name());
  }

  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Ending ending = Ending.GZIP.of(place.name()) ? Ending.GZIP : Ending.ZSTD;
    Place inside = place.unpacked(ending.cut(place.name()));
    if (accepts(inside)) {
      opening.sink().accept(place.rejected("it is compressed more than once"));
      return;
    }
    LongAdder packed = new LongAdder();
    try (InputStream unpacked = unpack(ending, new CountedStream(in, packed))) {
      opening.open(inside, new InflationGuard(unpacked, packed::sum, opening.limits()));
    }
  }

  private static InputStream unpack(Ending ending, InputStream packed) throws IOException {
    return ending == Ending.GZIP
        ? new GZIPInputStream(packed, 1 << 16)
        : new ZstdInputStreamNoFinalizer(packed);
  }
}
