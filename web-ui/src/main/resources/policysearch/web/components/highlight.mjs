// Text and ranges → parts. Pure functions and one template: the only place that makes a <mark>.
import {html} from '../vendor/lit-html.js';

/**
 * Ranges as half-open UTF-16 offsets, in order, inside the text, with those that touch made one,
 * and none of them splitting a surrogate pair.
 */
export function tidy(text, ranges) {
  const out = [];
  const sorted = (ranges ?? [])
    .map(([start, end]) => [whole(text, clip(text, start), -1), whole(text, clip(text, end), 1)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      out.push([start, end]);
    }
  }
  return out;
}

function clip(text, offset) {
  return Math.min(Math.max(0, Math.trunc(offset) || 0), text.length);
}

function whole(text, offset, step) {
  const inside = offset > 0 && offset < text.length
    && isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff)
    && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
  return inside ? offset + step : offset;
}

function isBetween(value, low, high) {
  return value >= low && value <= high;
}

/**
 * The part of `text` from `from` to `to`, cut where tidy `ranges` begin and end:
 * `{text, hit}`, where hit is the range's number or -1.
 */
export function parts(text, ranges, from = 0, to = text.length) {
  const out = [];
  let at = from;
  for (let hit = firstAfter(ranges, from); hit < ranges.length && ranges[hit][0] < to; hit++) {
    const first = Math.max(ranges[hit][0], at);
    const last = Math.min(ranges[hit][1], to);
    if (first > at) {
      out.push({text: text.slice(at, first), hit: -1});
    }
    out.push({text: text.slice(first, last), hit});
    at = last;
  }
  if (at < to) {
    out.push({text: text.slice(at, to), hit: -1});
  }
  return out;
}

/** The number of the first range that ends after the offset: a law has thousands of them. */
function firstAfter(ranges, offset) {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle][1] > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The text with its ranges marked. */
export function marked(text, ranges) {
  return parts(text, tidy(text, ranges))
    .map((part) => (part.hit < 0 ? part.text : html`<mark>${part.text}</mark>`));
}
