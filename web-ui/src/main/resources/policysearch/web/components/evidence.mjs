// Which sentence of the text says so: shown on request, and a way to it.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {marked} from './highlight.mjs';
import {sentence} from './sentence.mjs';

const {reading} = labels;

/** Where a fact stands: `{value, in, start, end}`, the first place of each value. */
export function evidenceOf(doc, fact) {
  const met = new Set();
  return (doc.evidence ?? []).filter((one) => one.fact === fact && !met.has(one.value)
    && met.add(one.value));
}

/** Where the plans stand; they carry their place themselves. */
export function evidenceOfPlans(doc) {
  return (doc.plans ?? []).map(({name, start, end}) => ({value: name, in: 'body', start, end}));
}

/** The disclosure behind a row of that name; nothing where no place is known. */
export function evidence(doc, name, places) {
  return places.length === 0 ? nothing : html`
    <details class="evidence">
      <summary aria-label=${reading.evidenceOf(name)}>${reading.evidence}</summary>
      <ul>${places.map((one) => html`<li>${place(doc, one)}</li>`)}</ul>
    </details>`;
}

function place(doc, {value, in: part, start, end}) {
  const inTitle = part === 'title';
  const said = sentence((inTitle ? doc.title : doc.body) ?? '', start, end);
  return html`<q>${marked(said.text, said.ranges)}</q> ${inTitle
    ? html`<span class="hint">${reading.inTitle}</span>`
    : html`<a href=${`#at-${start}`} aria-label=${reading.seeThereOf(value)}>${
      reading.seeThere}</a>`}`;
}
