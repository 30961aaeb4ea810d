// One statement: who says it, as which official, the words themselves, and where they stand.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {copies} from './copies.mjs';
import {time} from './dates.mjs';
import {excerpt} from './excerpt.mjs';
import {provincesInShort} from './hit.mjs';
import {marked, parts, tidy} from './highlight.mjs';
import {added, documentUrl, searchUrl} from './url-state.mjs';

/** What tells this statement from others on the page. */
export function keyOf({document, start}) {
  return `hit-${document.id}@${start}`;
}

/** The statement as an article; `unfolded` holds the keys of those shown whole. */
export function statement(one, state, {unfolded, onFold, own = true}) {
  return html`
    <article class=${one.voice === 'individual' ? 'statement' : `statement ${one.voice}`}>
      ${own ? html`<h2 class="who">${who(one, state)}</h2>`
        : html`<h3 class="who">${who(one, state)}</h3>`}
      ${words(one, unfolded.has(keyOf(one)), onFold)}
      <p class="from" lang="zh-CN"><a data-key=${keyOf(one)}
        href=${`${documentUrl(one.document.id, state)}#at-${one.start}`}>${
        one.document.title ?? labels.untitled}</a></p>
      <ul class="facts">${facts(one).map((fact) => html`<li>${fact}</li>`)}</ul>
      ${copies(one, state)}
    </article>`;
}

function who({speakers, voice}, state) {
  return html`${speakers.map(({name, title}, i) => html`${i > 0 ? '、' : nothing}<a
    class="name" href=${searchUrl(added(state, 'speaker', name))} title=${labels.onlySpeaker(name)}
    data-focus="results">${name}</a>${title
    ? html`<span class="office">${title}</span>` : nothing}`)}${voice === 'individual' ? nothing
    : html`<span class="voice-sign">${labels.voices[voice] ?? voice}</span>`}`;
}

/** Long words are folded to where the search stands in them; nothing of them is changed. */
function words(one, whole, onFold) {
  const ranges = tidy(one.text, one.ranges);
  const short = excerpt(one.text, ranges);
  if (short === undefined) {
    return html`<p class="words" lang="zh-CN">${marked(one.text, one.ranges)}</p>`;
  }
  const {from, to} = whole ? {from: 0, to: one.text.length} : short;
  return html`
    <p class="words" lang="zh-CN">${from > 0 ? '…' : nothing}${parts(one.text, ranges, from, to)
      .map(({text, hit}) => (hit < 0 ? text : html`<mark>${text}</mark>`))}${
      to < one.text.length ? '…' : nothing}</p>
    <button class="more" type="button" aria-expanded=${whole ? 'true' : 'false'}
      aria-label=${whole ? labels.foldOf(one.speaker) : labels.unfoldOf(one.speaker)}
      data-key=${`fold-${keyOf(one)}`} @click=${() => onFold(keyOf(one))}>${
      whole ? labels.fold : labels.unfold}</button>`;
}

function facts({document: {publishedAt, source, provinces = []}}) {
  return [
    publishedAt && time(publishedAt),
    source,
    provinces.length > 0 && provincesInShort(provinces),
  ].filter(Boolean);
}
