// The body in paragraphs, each in pieces that have one set of speakers. Pure functions.

/**
 * Paragraphs of `body` (its lines that are not blank), each `{start, end, speakers, pieces}`;
 * pieces are `{start, end, speakers}` and cover the paragraph.
 */
export function paragraphs(body, passages) {
  const sorted = [...(passages ?? [])].sort((a, b) => a.start - b.start);
  const out = [];
  let start = 0;
  for (const line of body.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const pieces = cut(start, end, sorted);
      out.push({start, end, pieces, speakers: names(pieces)});
    }
    start = end + 1;
  }
  return out;
}

function cut(start, end, passages) {
  const pieces = [];
  let at = start;
  for (const passage of passages) {
    const from = Math.max(passage.start, at);
    const to = Math.min(passage.end, end);
    if (from < to) {
      if (from > at) {
        pieces.push({start: at, end: from, speakers: []});
      }
      pieces.push({start: from, end: to, speakers: passage.speakers ?? []});
      at = to;
    }
  }
  if (at < end) {
    pieces.push({start: at, end, speakers: []});
  }
  return pieces;
}

/** Who speaks in these pieces or passages, each once, in order. */
export function names(pieces) {
  return [...new Set(pieces.flatMap((piece) => piece.speakers ?? []))];
}

/** A number for each speaker of a document, in the order in which they speak. */
export function voices(passages) {
  const sorted = [...(passages ?? [])].sort((a, b) => a.start - b.start);
  return new Map(names(sorted).map((name, i) => [name, i]));
}
