// What is known of a document, as a list of terms; what is unknown is left out.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {valueLabel} from './chips.mjs';
import {day, moment, period, time} from './dates.mjs';
import {EMPTY, searchUrl, withValues} from './url-state.mjs';

/** The list; values that can be filtered by are links to that search. */
export function metadata(doc) {
  const rows = [
    ['source', filter('source', doc.source)],
    ['publishedAt', doc.publishedAt && time(doc.publishedAt, moment(doc.publishedAt))],
    ['type', filter('type', doc.type)],
    ['column', filter('column', doc.column)],
    ['documentNumber', doc.documentNumber],
    ['indexNumber', doc.indexNumber],
    ['issuer', filter('issuer', doc.issuer)],
    ['writtenOn', doc.writtenOn && time(doc.writtenOn, day(doc.writtenOn))],
    ['status', doc.status],
    ['eventDates', doc.eventDates && time(doc.eventDates.from, period(doc.eventDates))],
    ['place', doc.place],
    ['provinces', filters('province', doc.provinces)],
    ['plans', filters('plan', doc.plans?.map(({name}) => name))],
    ['reporters', doc.reporters?.length > 0 && doc.reporters.join('、')],
    ['views', doc.views !== undefined && labels.number(doc.views)],
    ['url', doc.url && original(doc.url)],
  ].filter(([, value]) => Boolean(value));
  return rows.length === 0 ? nothing : html`
    <dl class="metadata">${rows.map(([name, value]) => html`
      <div><dt>${labels.meta[name]}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function filter(field, value) {
  return value && html`<a href=${searchUrl(withValues(EMPTY, field, [value]))}>${
    valueLabel(field, value)}</a>`;
}

function filters(field, values = []) {
  return values.length > 0 && html`<ul class=${field}>${values.map((value) => html`
    <li>${filter(field, value)}</li>`)}</ul>`;
}

/** The address as a link, if it is one to go to: a page may name anything, javascript: too. */
function original(address) {
  const web = /^https?:\/\//iu.test(address) && URL.canParse(address);
  return web ? html`<a href=${address} rel="noreferrer external">${address}</a>` : address;
}
