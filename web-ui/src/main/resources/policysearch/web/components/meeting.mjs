// Two who speak in one document, side by side: what both said, what only one said.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {marked} from './highlight.mjs';
import {problem} from './problem.mjs';
import {common, onlyIn, placesOf} from './shared-words.mjs';
import {skeleton} from './skeleton.mjs';
import {time} from './dates.mjs';
import {documentUrl, EMPTY, meetingUrl, personUrl, searchUrl, withValues} from './url-state.mjs';

const {reading} = labels;

/** The view: the choice of two, what they share, and two columns. */
export function meetingView(model, on) {
  const doc = model.answer?.body === undefined ? undefined : model.answer;
  const heard = heardIn(doc);
  const pair = chosen(heard, model.route.speakers);
  return html`
    <main id="main" class="study meeting" tabindex="-1"
      aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
      <h1 id="heading" tabindex="-1">${pair.length < 2 ? reading.compareSpeakers
        : reading.meetingHeading(pair[0].name, pair[1].name)}</h1>
      ${model.status === 'failed' ? problem(model.problem, EMPTY, on.retry)
        : doc === undefined ? skeleton() : ready(doc, heard, pair, on)}
    </main>`;
}

/** Those whose words are given. */
export function heardIn(doc) {
  return (doc?.people ?? []).filter(({statements = []}) => statements.length > 0);
}

/** The two that the address names; who is not named, or does not speak here, is the first other. */
function chosen(heard, names) {
  const named = names.map((name) => heard.find((one) => one.name === name)).filter(Boolean);
  return [...new Set([...named, ...heard])].slice(0, 2);
}

function ready(doc, heard, pair, on) {
  const source = html`<p class="lead"><a href=${documentUrl(doc.id, EMPTY)}>${
    doc.title ?? labels.untitled}</a> <span class="hint">${doc.source ?? nothing} ${
    doc.publishedAt === undefined ? nothing : time(doc.publishedAt)}</span></p>`;
  return pair.length < 2 ? html`${source}<p class="notice">${reading.meetingNobody}</p>`
    : html`${source}${form(doc, heard, pair, on)}${compared(doc, pair)}`;
}

function form(doc, heard, pair, on) {
  const change = (event) => {
    event.preventDefault();
    const {first, second} = event.currentTarget.elements;
    on.open(meetingUrl(doc.id, [first.value, second.value]));
  };
  const choice = (name, i) => html`
    <label for=${name}>${reading[name]}</label>
    <select id=${name} name=${name} data-key=${name}>${heard.map((one) => html`
      <option value=${one.name} .selected=${one === pair[i]}
        ?disabled=${one === pair[1 - i]}>${one.name}</option>`)}</select>`;
  return heard.length < 3 ? nothing : html`
    <form class="inline" aria-label=${reading.compareTwo} @submit=${change}>
      ${choice('first', 0)}${choice('second', 1)}
      <button type="submit" class="plain">${reading.show}</button>
    </form>`;
}

function compared(doc, [one, other]) {
  const texts = [one, other].map(({statements}) => statements.map(({text}) => text).join('\n'));
  const both = common(...texts);
  const named = texts.map((text) => (doc.plans ?? []).map(({name}) => name)
    .filter((name) => text.includes(name)));
  const shared = named[0].filter((name) => named[1].includes(name));
  return html`
    <section aria-labelledby="both"><h2 id="both">${reading.both}</h2>
      <p class="hint">${reading.bothHow}</p>
      ${both.length === 0 ? html`<p class="hint">${reading.bothNone}</p>`
        : html`<ul class="pills">${both.map((phrase) => html`<li>${said(phrase)}</li>`)}</ul>`}
      ${plans(reading.plansOfBoth, shared)}
    </section>
    <div class="side-by-side">${[one, other].map((person, i) => html`
      <section aria-label=${person.name}>
        <h2><a href=${personUrl(person.name)}>${person.name}</a>
          ${person.title ? html`<span class="office">${person.title}</span>` : nothing}</h2>
        ${own(person, onlyIn(texts[i], texts[1 - i]))}
        ${plans(reading.plansOf(person.name), named[i].filter((name) => !shared.includes(name)))}
        <p class="hint">${reading.saidBy(person.statements.length)}</p>
        <ol class="quotes">${person.statements.map(({text, start}) => html`
          <li class="quote snippet spoken"><p class="words">${marked(text, placesOf(both, text))}</p>
            <p class="hint"><a href=${`${documentUrl(doc.id, EMPTY)}#at-${start}`}>${
              reading.seeThere}</a></p></li>`)}</ol>
      </section>`)}</div>`;
}

function own({name}, words) {
  return html`<h3>${reading.only(name)}</h3>
    ${words.length === 0 ? html`<p class="hint">${reading.onlyNone}</p>`
      : html`<ul class="pills">${words.map(({word, count}) => html`<li>${said(word, count)}</li>`)}</ul>`}`;
}

/** A phrase leads to whoever else said it. */
function said(phrase, count) {
  return html`<a href=${searchUrl({...EMPTY, q: `"${phrase}"`, view: 'statements'})}>${phrase}${
    count === undefined ? nothing : html` <span class="count">${labels.number(count)}<span
      class="visually-hidden"> ${reading.timesSaid}</span></span>`}</a>`;
}

function plans(title, names) {
  return names.length === 0 ? nothing : html`<h3>${title}</h3>
    <ul class="pills">${names.map((name) => html`<li><a
      href=${searchUrl(withValues(EMPTY, 'plan', [name]))}>${name}</a></li>`)}</ul>`;
}
