// Who speaks in a document, as a way through it; then who spoke without record, and who was there.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {voiceClass} from './document-text.mjs';
import {voices} from './paragraphs.mjs';
import {EMPTY, personUrl, searchUrl, withValues} from './url-state.mjs';

/** The list of people; links lead to the beginning of their first statement. */
export function speakers(doc) {
  const people = doc.people ?? [];
  const numbers = voices(doc.passages);
  const heard = people.filter(hasWords);
  const spoke = people.filter((one) => !hasWords(one) && one.role !== 'present');
  const present = people.filter((one) => !hasWords(one) && one.role === 'present');
  if (people.length === 0) {
    return nothing;
  }
  return html`
    <nav class="speakers" aria-labelledby="speakers">
      <h2 id="speakers">${labels.speakersHere}</h2>
      ${heard.length === 0 ? nothing : html`
        <ul>${heard.map((person) => speaker(person, numbers.get(person.name)))}</ul>`}
      ${spoke.length === 0 ? nothing : html`
        <h3>${labels.spoke}</h3><ul>${spoke.map(mention)}</ul>`}
      ${present.length === 0 ? nothing : html`
        <details><summary>${labels.present(present.length)}</summary>
          <ul>${present.map(mention)}</ul></details>`}
    </nav>`;
}

function hasWords(person) {
  return (person.statements ?? []).length > 0;
}

function speaker(person, number) {
  const {name, title, role, statements} = person;
  const kind = title ?? (role === 'collective' ? labels.collective : undefined);
  return html`
    <li class=${voiceClass(number)}>
      <a class="name" href=${`#at-${statements[0].start}`}>${name}</a>
      ${kind ? html`<span class="office">${kind}</span>` : nothing}
      <span class="hint">${labels.statements(statements.length)} · <a
        href=${searchUrl(withValues(EMPTY, 'speaker', [name]))}
        aria-label=${labels.allStatements(name)}>${labels.allStatementsShort}</a>${
        role === 'collective' ? nothing : html` · <a href=${personUrl(name)}
        aria-label=${labels.study.toPerson(name)}>${labels.study.toPersonShort}</a>`}</span>
    </li>`;
}

function mention({name, title}) {
  return html`<li><span class="name">${name}</span>${
    title ? html`<span class="office">${title}</span>` : nothing}</li>`;
}
