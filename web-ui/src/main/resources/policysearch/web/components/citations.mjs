// What a document cites, held or not, and by what it is cited.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {documentUrl, EMPTY, searchUrl, withValues} from './url-state.mjs';

const {reading} = labels;
/** More places or documents than these are behind a fold, or a link. */
const FEW_PLACES = 5;
const FEW = 12;

/** The section of citations. */
export function citations({cites = [], citedBy}) {
  return html`
    <section class="citations" aria-labelledby="citations">
      <h2 id="citations" tabindex="-1">${reading.citations}</h2>
      <h3>${cites.length === 0 ? reading.citesNothing : reading.cites(cites.length)}</h3>
      ${cites.length === 0 ? nothing : html`<ul class="cited">${cites.slice(0, FEW).map(cited)}</ul>`}
      ${cites.length <= FEW ? nothing : html`<details class="numbers"><summary>${
        reading.allCites(cites.length)}</summary><ul class="cited">${
        cites.slice(FEW).map(cited)}</ul></details>`}
      ${citedBy === undefined ? nothing : by(citedBy)}
    </section>`;
}

/** As it is named in the text: by title and number, whichever is known. */
function nameOf({number, title}) {
  return [title && `《${title}》`, number].filter(Boolean).join(' ');
}

function cited(one) {
  const name = nameOf(one);
  const key = one.number ?? `《${one.title}》`;
  const sought = one.number ?? `"${one.title}"`;
  const held = one.held && one.document !== undefined;
  return html`<li>
    ${held ? html`<a href=${documentUrl(one.document.id, EMPTY)}>${name}</a>` : html`<span>${name}</span>`}
    <span class=${held ? 'mark held' : 'mark'}>${held ? reading.held : reading.notHeld}</span>
    <span class="hint">${held ? date(one.document) : html`<a
      href=${searchUrl({...EMPTY, q: sought})} aria-label=${reading.lookForOf(name)}>${
      reading.lookFor}</a>`} · <a href=${searchUrl(withValues(EMPTY, 'cites', [key]))}
      aria-label=${reading.whoCitesOf(name)}>${reading.whoCites}</a>${places(one, name)}</span></li>`;
}

function date({publishedAt, source}) {
  return html`${source ?? nothing} ${publishedAt === undefined ? nothing : time(publishedAt)}`;
}

function places({places: all = []}, name) {
  return all.slice(0, FEW_PLACES).map(([start], i) => html` · <a href=${`#at-${start}`}
    aria-label=${reading.placeOf(name, i + 1)}>${reading.place(i + 1, all.length)}</a>`);
}

function by({names = [], count, documents = [], all}) {
  const every = all?.parameters?.cites ?? [];
  return html`
    <h3>${reading.citedBy(count)}</h3>
    ${count === 0 ? nothing : html`
      <p class="hint">${labels.filterName(reading.citedAs, names.join('、'))}</p>
      <ul class="cited">${documents.map((one) => html`<li><a
        href=${documentUrl(one.id, EMPTY)}>${one.title ?? labels.untitled}</a>
        <span class="hint">${date(one)}</span></li>`)}</ul>
      ${count <= documents.length || every.length === 0 ? nothing : html`<p><a
        href=${searchUrl(withValues(EMPTY, 'cites', every))}>${reading.allCitedBy(count)}</a></p>`}`}`;
}
