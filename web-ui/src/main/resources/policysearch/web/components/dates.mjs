// ISO dates → how they are read in Chinese. Pure functions; no time zone comes near them.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';

/** 2024-05-14 (with a time or without) → 2024年5月14日; anything else as it is. */
export function day(iso) {
  const found = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  return found === null ? iso : labels.day(found[1], Number(found[2]), Number(found[3]));
}

/** Day and time of day where there is one: 2024年5月14日 16:41. */
export function moment(iso) {
  const found = /T(\d{2}:\d{2})/u.exec(iso);
  return found === null ? day(iso) : `${day(iso)} ${found[1]}`;
}

/** Two days, said as briefly as they allow: 2024年5月11日至12日. */
export function period({from, to}) {
  if (to === undefined || from === to) {
    return day(from);
  }
  const [a, b] = [from.split('-'), to.split('-')];
  if (a[0] !== b[0]) {
    return labels.fromTo(day(from), day(to));
  }
  const end = a[1] === b[1] ? labels.dayOnly(Number(b[2]))
    : labels.monthDay(Number(b[1]), Number(b[2]));
  return labels.fromTo(day(from), end);
}

/** A date as an element that machines read too. */
export function time(iso, text = day(iso)) {
  return html`<time datetime=${iso}>${text}</time>`;
}
