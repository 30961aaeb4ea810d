// Documents that share a plan, an event or a person with this one, each with what is shared.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {copies} from './copies.mjs';
import {period, time} from './dates.mjs';
import {documentUrl, EMPTY} from './url-state.mjs';

const {reading} = labels;
/** Of what is shared so much is named. */
const NAMED = 3;

/** The section; `found` is undefined until it is known. */
export function related(found) {
  return html`
    <section class="related" aria-labelledby="related">
      <h2 id="related" tabindex="-1">${reading.related}</h2>
      ${found === undefined ? html`<p class="hint">${labels.loadingDocument}</p>`
        : found.results.length === 0 ? html`<p class="hint">${reading.relatedNone}</p>`
          : html`<p class="hint">${reading.relatedHint(found.results.length, found.total)}</p>
            <ol class="cited">${found.results.map(one)}</ol>`}
    </section>`;
}

function one(result) {
  const {document: other, shared} = result;
  return html`<li><a href=${documentUrl(other.id, EMPTY)}>${other.title ?? labels.untitled}</a>
    <span class="hint">${other.source ?? nothing} ${
      other.publishedAt === undefined ? nothing : time(other.publishedAt)}</span>
    <ul class="shared">${[
      shared.event && labels.filterName(reading.sharedEvent, period(shared.event)),
      named(reading.sharedPlans, shared.plans.map((name) => `《${name}》`), ''),
      named(reading.sharedPeople, shared.people, '、'),
    ].filter(Boolean).map((line) => html`<li>${line}</li>`)}</ul>
    ${copies(result, EMPTY)}</li>`;
}

function named(label, all, between) {
  return all.length > 0 && labels.filterName(label, `${all.slice(0, NAMED).join(between)}${
    all.length > NAMED ? reading.andMore(all.length) : ''}`);
}
