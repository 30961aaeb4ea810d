// One result: title, where it comes from, when, and the passages that match.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {valueLabel} from './chips.mjs';
import {copies} from './copies.mjs';
import {period, time} from './dates.mjs';
import {marked} from './highlight.mjs';
import {snippet} from './snippet.mjs';
import {documentUrl} from './url-state.mjs';

const MANY_PROVINCES = 5;
const FEW_PROVINCES = 3;

/** The result as an article of its own. */
export function hit(result, state) {
  const found = result.highlights ?? {};
  const passages = found.passages ?? [];
  return html`
    <article class="hit">
      <h2 lang="zh-CN"><a href=${documentUrl(result.id, state)} data-key=${`hit-${result.id}`}>${
        result.title ? marked(result.title, found.title) : labels.untitled}</a></h2>
      <ul class="facts">${facts(result).map((fact) => html`<li>${fact}</li>`)}</ul>
      ${passages.length === 0 ? nothing : html`
        <ul class="snippets" lang="zh-CN">${passages.map((one) => snippet(one, result, state))}</ul>`}
      ${copies(result, state)}
    </article>`;
}

/** A report on the whole country names them all: here the first few will do. */
export function provincesInShort(provinces) {
  return provinces.length <= MANY_PROVINCES ? provinces.join('、')
    : labels.andOthers(provinces.slice(0, FEW_PROVINCES).join('、'), provinces.length);
}

function facts({source, issuer, documentNumber, publishedAt, eventDates, type, provinces = []}) {
  return [
    source,
    issuer === source ? undefined : issuer,
    documentNumber,
    publishedAt && html`${labels.published} ${time(publishedAt)}`,
    eventDates && html`${labels.event} ${time(eventDates.from, period(eventDates))}`,
    type && html`<span class="type">${valueLabel('type', type)}</span>`,
    provinces.length > 0 && provincesInShort(provinces),
  ].filter(Boolean);
}
