package policysearch.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's own codec with vectors of one byte a number: measured, that loses nothing against four.
 * It has the standard codec's name, so that an index can be read without this class.
 */
final class VectorCodec extends Lucene104Codec {
  private static final int MOST_NEIGHBOURS = 16;
  private static final int BEAM = 100;

  private final KnnVectorsFormat vectors =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.UNSIGNED_BYTE, MOST_NEIGHBOURS, BEAM);

  /** Overridden here, not by a wrapper around the codec: such a wrapper finds almost nothing. */
  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
