// What is known of a document, as a list of terms; what is unknown is left out.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {valueLabel} from './chips.mjs';
import {day, moment, period, time} from './dates.mjs';
import {evidence, evidenceOf, evidenceOfPlans} from './evidence.mjs';
import {EMPTY, searchUrl, withValues} from './url-state.mjs';

/** By row: which fact of the text says so; what the page itself prints has no place in the text. */
const FACTS = {eventDates: 'eventDates', place: 'place', provinces: 'province', cities: 'city',
  reporters: 'reporter'};

/** The list; values that can be filtered by are links to that search. */
export function metadata(doc) {
  const rows = [
    ['source', filter('source', doc.source)],
    ['publishedAt', doc.publishedAt && time(doc.publishedAt, moment(doc.publishedAt))],
    ['type', filter('type', doc.type)],
    ['column', filter('column', doc.column)],
    ['topic', doc.topic],
    ['documentNumber', doc.documentNumber],
    ['indexNumber', doc.indexNumber],
    ['issuer', filter('issuer', doc.issuer)],
    ['writtenOn', doc.writtenOn && time(doc.writtenOn, day(doc.writtenOn))],
    ['status', doc.status],
    ['eventDates', doc.eventDates && time(doc.eventDates.from, period(doc.eventDates))],
    ['place', doc.place],
    ['provinces', filters('province', doc.provinces)],
    ['cities', filters('city', doc.cities)],
    ['plans', filters('plan', doc.plans?.map(({name}) => name))],
    ['attachments', lines(doc.attachments)],
    ['reporters', joined(doc.reporters)],
    ['editors', joined(doc.editors)],
    ['views', doc.views !== undefined && labels.number(doc.views)],
    ['url', doc.url && original(doc.url)],
  ].filter(([, value]) => Boolean(value));
  return rows.length === 0 ? nothing : html`
    <dl class="metadata">${rows.map(([name, value]) => html`
      <div><dt>${labels.meta[name]}</dt><dd>${value}${
        evidence(doc, labels.meta[name], places(doc, name))}</dd></div>`)}</dl>`;
}

function places(doc, row) {
  return row === 'plans' ? evidenceOfPlans(doc)
    : FACTS[row] === undefined ? [] : evidenceOf(doc, FACTS[row]);
}

function filter(field, value) {
  return value && html`<a href=${searchUrl(withValues(EMPTY, field, [value]))}>${
    valueLabel(field, value)}</a>`;
}

function filters(field, values = []) {
  return values.length > 0 && html`<ul class=${field}>${values.map((value) => html`
    <li>${filter(field, value)}</li>`)}</ul>`;
}

function lines(values = []) {
  return values.length > 0 && html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
}

function joined(values = []) {
  return values.length > 0 && values.join('、');
}

/** The address as a link, if it is one to go to: a page may name anything, javascript: too. */
export function original(address, text = address) {
  return isWeb(address) ? html`<a href=${address} rel="noreferrer external">${text}</a>` : address;
}

/** Whether an address leads to the web. */
export function isWeb(address) {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}
