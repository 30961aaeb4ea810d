// Who speaks in a document, as a way through it; then who spoke without record, and who was there.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {voiceClass} from './document-text.mjs';
import {evidenceOf} from './evidence.mjs';
import {voices} from './paragraphs.mjs';
import {EMPTY, meetingUrl, personUrl, searchUrl, withValues} from './url-state.mjs';

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
      ${heard.length < 2 ? nothing : html`<p class="versus"><a
        href=${meetingUrl(doc.id, heard.slice(0, 2).map(({name}) => name))}>${
        labels.reading.compareSpeakers}</a></p>`}
      ${spoke.length === 0 ? nothing : html`
        <h3>${labels.spoke}</h3><ul>${spoke.map((one) => mention(one, doc))}</ul>`}
      ${present.length === 0 ? nothing : html`
        <details><summary>${labels.present(present.length)}</summary>
          <ul>${present.map((one) => mention(one, doc))}</ul></details>`}
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

/** Whose words are not given is named somewhere: the name leads there, if that is known. */
function mention({name, title}, doc) {
  const place = evidenceOf(doc, 'person')
    .find((one) => one.value === name && one.in === 'body');
  return html`<li>${place === undefined ? html`<span class="name">${name}</span>`
    : html`<a class="name" href=${`#at-${place.start}`}>${name}</a>`}${
    title ? html`<span class="office">${title}</span>` : nothing}</li>`;
}
