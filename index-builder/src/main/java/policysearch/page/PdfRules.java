package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Gathers the straight lines that a page draws: those between the cells of its tables. */
final class PdfRules {
  private static final float THICKEST = 3;
  private static final float SHORTEST = 4;
  private static final int MOST = 10_000;
  private static final List<String> PATH = List.of("m", "l", "re", "h");
  private static final List<String> STROKE = List.of("S", "s", "B", "B*", "b", "b*");
  private static final List<String> FILL = List.of("f", "F", "f*");

  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Point>> path = new ArrayList<>();

  /**
   * A straight line, upright or level.
   *
   * @param left its ends, in points from the left and the top of the page as it is read
   */
  record Rule(float left, float top, float right, float bottom) {
    boolean isUpright() {
      return bottom - top > right - left;
    }

    boolean spansHeight(float y) {
      return top - 1 <= y && y <= bottom + 1;
    }

    boolean spansWidth(float x) {
      return left - 1 <= x && x <= right + 1;
    }
  }

  private record Point(float x, float y) {}

  /** How a page's own coordinates become those of a reader of text in one of four directions. */
  record View(int direction, float width, float height) {
    private Rule of(Rule r) {
      return switch (direction) {
        case 0 -> new Rule(r.left, height - r.bottom, r.right, height - r.top);
        case 1 -> new Rule(r.top, r.left, r.bottom, r.right);
        case 2 -> new Rule(width - r.right, r.top, width - r.left, r.bottom);
        default -> new Rule(height - r.bottom, width - r.right, height - r.top, width - r.left);
      };
    }
  }

  /** What makes {@code engine} tell of the lines it draws. */
  List<OperatorProcessor> operators(PDFStreamEngine engine) {
    List<OperatorProcessor> operators = new ArrayList<>();
    for (List<String> names : List.of(PATH, STROKE, FILL, List.of("n"))) {
      names.forEach(name -> operators.add(new Drawing(name, engine)));
    }
    return operators;
  }

  void clear() {
    rules.clear();
    path.clear();
  }

  /** The lines of the page that was drawn, whose lower left corner is at x and y. */
  List<Rule> seen(View view, float x, float y) {
    return rules.stream()
        .map(r -> view.of(new Rule(r.left - x, r.top - y, r.right - x, r.bottom - y)))
        .toList();
  }

  /** One operator of a content stream. */
  private final class Drawing extends OperatorProcessor {
    private final String name;

    Drawing(String name, PDFStreamEngine engine) {
      super(engine);
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (PATH.contains(name)) {
        float[] at = new float[4];
        for (int i = 0; i < Math.min(4, operands.size()); i++) {
          at[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        extend(at);
        return;
      }
      if (STROKE.contains(name)) {
        path.forEach(PdfRules.this::stroke);
      } else if (FILL.contains(name)) {
        path.forEach(PdfRules.this::fill);
      }
      path.clear();
    }

    private void extend(float[] at) {
      if (path.size() > MOST) {
        path.clear();
      }
      switch (name) {
        case "m" -> path.add(new ArrayList<>(List.of(point(at[0], at[1]))));
        case "re" ->
            path.add(
                new ArrayList<>(
                    List.of(
                        point(at[0], at[1]),
                        point(at[0] + at[2], at[1]),
                        point(at[0] + at[2], at[1] + at[3]),
                        point(at[0], at[1] + at[3]),
                        point(at[0], at[1]))));
        default -> {
          if (!path.isEmpty() && path.getLast().size() < MOST) {
            path.getLast().add(name.equals("h") ? path.getLast().getFirst() : point(at[0], at[1]));
          }
        }
      }
    }

    private Point point(float x, float y) {
      Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
      Vector moved = matrix.transform(new Vector(x, y));
      return new Point(moved.getX(), moved.getY());
    }
  }

  private void stroke(List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      add(points.subList(i - 1, i + 1));
    }
  }

  /** Browsers and spreadsheets draw a line as a thin surface. */
  private void fill(List<Point> points) {
    add(points);
  }

  private void add(List<Point> points) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (Point point : points) {
      left = Math.min(left, point.x);
      right = Math.max(right, point.x);
      low = Math.min(low, point.y);
      high = Math.max(high, point.y);
    }
    boolean thin = Math.min(right - left, high - low) <= THICKEST;
    if (thin && Math.max(right - left, high - low) >= SHORTEST && rules.size() < MOST) {
      rules.add(new Rule(left, low, right, high));
    }
  }
}
