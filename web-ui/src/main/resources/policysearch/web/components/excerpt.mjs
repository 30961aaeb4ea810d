// Which part of a long text is shown while it is folded. Pure.

/** Characters shown of a text that is folded. */
const LENGTH = 180;
/** A text that would hide less than this is not worth folding. */
const WORTH = 80;
/** So far before a match the beginning of its sentence is looked for. */
const BACK = 60;

/**
 * `{from, to}` of the part in which most of the tidy `ranges` stand, the first such; undefined where
 * all is shown.
 */
export function excerpt(text, ranges) {
  if (text.length <= LENGTH + WORTH) {
    return undefined;
  }
  const best = ranges.reduce((most, [at]) => richer(most, start(text, at), ranges), 0);
  const from = Math.min(best, text.length - LENGTH);
  return {from: between(text, from), to: between(text, from + LENGTH)};
}

/** Of two places the one from which more is marked; the first, if as much. */
function richer(one, other, ranges) {
  return markedFrom(other, ranges) > markedFrom(one, ranges) ? other : one;
}

function markedFrom(from, ranges) {
  return ranges.filter(([start, end]) => start >= from && end <= from + LENGTH)
    .reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Where a part with that match begins: with its sentence, if that is near. */
function start(text, at) {
  return at < BACK ? 0 : sentence(text, at);
}

function sentence(text, at) {
  const low = Math.max(0, at - BACK);
  const ends = [...text.slice(low, at).matchAll(/[。！？；]/gu)];
  return ends.length === 0 ? low : low + ends.at(-1).index + 1;
}

/** The offset, or one less where it would split a surrogate pair. */
function between(text, offset) {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
