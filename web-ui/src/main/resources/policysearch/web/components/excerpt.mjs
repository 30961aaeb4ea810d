// Which part of a long text is shown while it is folded. Pure.

/** Characters shown of a text that is folded. */
const LENGTH = 180;
/** A text that would hide less than this is not worth folding. */
const WORTH = 80;
/** So far before the first match the beginning of its sentence is looked for. */
const BACK = 60;

/** `{from, to}` of the part with the first of the tidy `ranges`; undefined where all is shown. */
export function excerpt(text, ranges) {
  if (text.length <= LENGTH + WORTH) {
    return undefined;
  }
  const first = ranges[0] ?? [0, 0];
  const from = first[1] <= LENGTH ? 0
    : Math.min(sentence(text, first[0]), text.length - LENGTH);
  const to = Math.min(text.length, Math.max(from + LENGTH, first[1]));
  return {from: between(text, from), to: between(text, to)};
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
