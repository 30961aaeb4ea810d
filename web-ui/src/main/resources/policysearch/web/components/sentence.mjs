// The sentence around a place of a text. Pure.

/** So far from the place its sentence's ends are looked for. */
const FAR = 90;
const ENDS = /[。！？；\n]/u;

/** `{text, ranges}`: the sentence in which `start` to `end` stands, and where in it. */
export function sentence(text, start, end) {
  const from = before(text, start);
  const to = after(text, end);
  const cut = {left: from > 0 && !ENDS.test(text[from - 1]), right: to < text.length
    && !ENDS.test(text[to - 1]) && text[to] !== '\n'};
  const lead = cut.left ? '…' : '';
  const words = text.slice(from, to);
  const blank = words.length - words.trimStart().length;
  const shift = lead.length - from - blank;
  return {text: lead + words.trim() + (cut.right ? '…' : ''),
    ranges: [[start + shift, end + shift]]};
}

function before(text, start) {
  for (let at = start; at > 0; at--) {
    if (ENDS.test(text[at - 1])) {
      return at;
    }
    if (start - at >= FAR) {
      return whole(text, at);
    }
  }
  return 0;
}

function after(text, end) {
  for (let at = end; at < text.length; at++) {
    if (text[at] === '\n') {
      return at;
    }
    if (ENDS.test(text[at])) {
      return at + 1;
    }
    if (at - end >= FAR) {
      return whole(text, at);
    }
  }
  return text.length;
}

/** The offset, or one more where it would split a surrogate pair. */
function whole(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
