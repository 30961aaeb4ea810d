package policysearch.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import policysearch.meaning.Embedder;

/** Embeds with {@code bge-small-zh-v1.5}: the vector of the first token, made of length 1. */
public final class BgeEmbedder implements Embedder {
  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";
  private static final int DIMENSIONS = 512;
  private static final int MOST_TOKENS = 512;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final BertTokenizer tokenizer;
  private final OrtSession session;

  /** Loads model and vocabulary from the class path. */
  public BgeEmbedder() {
    try (InputStream words = resource(TOKENIZER);
        InputStream model = resource(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      tokenizer =
          BertTokenizer.read(new InputStreamReader(words, StandardCharsets.UTF_8), MOST_TOKENS);
      // one thread a call: callers bring the threads, so that calls do not fight for cores
      options.setIntraOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = BgeEmbedder.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException("not on the class path: " + name);
    }
    return found;
  }

  @Override
  public String name() {
    return "bge-small-zh-v1.5-int8";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public int tokens(String text) {
    return tokenizer.ids(text).length;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<int[]> ids = texts.stream().map(tokenizer::ids).toList();
    int width = ids.stream().mapToInt(i -> i.length).max().orElse(1);
    try {
      return run(ids, width);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be run", e);
    }
  }

  private List<float[]> run(List<int[]> ids, int width) throws OrtException {
    LongBuffer tokens = LongBuffer.allocate(ids.size() * width);
    LongBuffer mask = LongBuffer.allocate(ids.size() * width);
    for (int row = 0; row < ids.size(); row++) {
      int[] line = ids.get(row);
      for (int i = 0; i < line.length; i++) {
        tokens.put(row * width + i, line[i]);
        mask.put(row * width + i, 1);
      }
    }
    long[] shape = {ids.size(), width};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, tokens, shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.size() * width), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
      return firstTokens(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.size(), width);
    }
  }

  private static List<float[]> firstTokens(FloatBuffer output, int rows, int width) {
    List<float[]> vectors = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      float[] vector = new float[DIMENSIONS];
      output.get(row * width * DIMENSIONS, vector);
      double square = 0;
      for (float number : vector) {
        square += (double) number * number;
      }
      float length = (float) Math.max(Math.sqrt(square), 1e-12);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
      vectors.add(vector);
    }
    return vectors;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed", e);
    }
  }
}
