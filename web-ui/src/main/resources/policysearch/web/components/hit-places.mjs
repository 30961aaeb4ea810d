// Finds places in the document on the screen: a hit by its number, a statement by its offset.
import {tidy} from './highlight.mjs';

/** The hits in the body of an answer, in order. */
export function bodyHits(doc) {
  return tidy(doc?.body ?? '', doc?.highlights?.body);
}

/** Scrolls to a hit; how is left to the reader's taste for motion. */
export function showHit(root, number) {
  const mark = root.querySelector(`mark[data-hit="${number}"]`);
  mark?.scrollIntoView({block: 'center', behavior: 'instant'});
}

/** The offset that `#at-123` names, or -1. */
export function offsetOf(hash) {
  const found = /^#at-(\d{1,9})$/u.exec(hash);
  return found === null ? -1 : Number(found[1]);
}

/** The number of the first hit in the piece of text that holds the offset, or -1. */
export function hitNear(root, ranges, offset) {
  const piece = pieceAt(root, offset);
  const marks = [...(piece?.querySelectorAll('mark') ?? [])].map((mark) => Number(mark.dataset.hit));
  return marks.find((number) => ranges[number][1] > offset) ?? -1;
}

/** Moves the reader, and the focus, to the piece of text that holds the offset. */
export function showPlace(root, offset) {
  const piece = pieceAt(root, offset);
  piece?.focus({preventScroll: true});
  (piece?.closest('.spoken') ?? piece)?.scrollIntoView({block: 'start', behavior: 'instant'});
}

/** Moves the reader, and the focus, to what has the name in `#name`; whether there is such. */
export function showNamed(root, hash) {
  const named = hash === '' ? null : root.querySelector(`#${CSS.escape(decoded(hash.slice(1)))}`);
  named?.focus({preventScroll: true});
  (named?.closest('.spoken') ?? named)?.scrollIntoView({block: 'start', behavior: 'instant'});
  return named !== null;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pieceAt(root, offset) {
  return [...root.querySelectorAll('[data-start]')]
    .findLast((element) => Number(element.dataset.start) <= offset);
}
