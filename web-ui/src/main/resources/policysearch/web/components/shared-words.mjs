// What two texts have in common word for word, and what only one of them says again and again. Pure.

/** Shorter phrases than this are in any two official texts. */
const SHORTEST = 4;
const MOST = 14;
/** A word said once tells little. */
const OFTEN = 2;
const PIECE = /[\p{L}\p{N}]+/gu;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/**
 * The longest phrases that stand in both texts, character for character, none a part of another,
 * the longest first. A phrase never crosses a mark.
 */
export function common(one, other) {
  const found = new Set();
  for (const piece of pieces(one)) {
    for (const theirs of matches(piece, pieces(other).join('\n'))) {
      found.add(theirs);
    }
  }
  const longest = [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest.filter((phrase, i) =>
    !longest.slice(0, i).some((longer) => longer.includes(phrase))).slice(0, MOST);
}

function pieces(text) {
  return [...text.matchAll(PIECE)].map(([piece]) => piece).filter((piece) => piece.length >= SHORTEST);
}

/** The parts of `piece` that stand in `text` and cannot be made longer. */
function matches(piece, text) {
  const out = [];
  let end = 0;
  for (let start = 0; start + SHORTEST <= piece.length; start++) {
    let to = Math.max(end, start + SHORTEST);
    if (!text.includes(piece.slice(start, to))) {
      continue;
    }
    while (to < piece.length && text.includes(piece.slice(start, to + 1))) {
      to++;
    }
    if (to > end) {
      out.push(piece.slice(start, to));
      end = to;
    }
  }
  return out;
}

/** Words that `one` says at least twice and `other` not at all, the most frequent first. */
export function onlyIn(one, other) {
  if (Intl.Segmenter === undefined) {
    return [];
  }
  const counts = new Map();
  for (const {segment, isWordLike} of new Intl.Segmenter('zh', {granularity: 'word'})
    .segment(one)) {
    if (isWordLike && HAN_WORD.test(segment) && !other.includes(segment)) {
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, n]) => n >= OFTEN)
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST).map(([word, n]) => ({word, count: n}));
}

/** Where the phrases stand in a text, as ranges. */
export function placesOf(phrases, text) {
  return phrases.flatMap((phrase) => {
    const out = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      out.push([at, at + phrase.length]);
    }
    return out;
  });
}
