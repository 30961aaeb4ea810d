package policysearch.page;

import java.util.List;

/** The lines of a page in the order of reading, and how high it is. */
record PdfPage(float height, List<PdfLine> lines) {}
