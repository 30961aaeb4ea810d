// The text of a document: every statement under the name of who said it, every hit marked.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {parts} from './highlight.mjs';
import {paragraphs, voices} from './paragraphs.mjs';

/** Colours there are; each has a border style of its own in the style sheet. */
const COLOURS = 6;

/** The class of a voice: a colour and a sign. */
export function voiceClass(number) {
  return number === undefined ? 'voice' : `voice v${number % COLOURS}`;
}

/** The paragraphs; `ranges` are tidy, `current` is the number of the hit the reader stands at. */
export function documentText(doc, ranges, current) {
  const known = {
    body: doc.body ?? '',
    ranges,
    current,
    voices: voices(doc.passages),
    titles: new Map((doc.people ?? []).map(({name, title}) => [name, title])),
  };
  const all = paragraphs(known.body, doc.passages);
  if (all.length === 0) {
    return html`<p class="hint">${labels.emptyBody}</p>`;
  }
  const met = new Set();
  return all.map((paragraph, i) => {
    const fresh = paragraph.speakers.filter((name) => !met.has(name));
    fresh.forEach((name) => met.add(name));
    return paragraph.speakers.length === 0 ? plain(paragraph, i + 1, known)
      : spoken(paragraph, i + 1, fresh, known);
  });
}

function plain({start, end}, number, known) {
  return html`<p id=${`p${number}`} data-start=${start} tabindex="-1">${
    words(start, end, known)}${link(number)}</p>`;
}

/** One voice: its colour beside the paragraph. Several: each piece carries its own name. */
function spoken({start, speakers, pieces}, number, fresh, known) {
  const sets = new Set(pieces.filter(hasSpeaker).map((piece) => piece.speakers.join('、')));
  const one = sets.size === 1;
  const label = one ? voiceClass(known.voices.get(speakers[0])) : 'voice several';
  return html`
    <div class=${`spoken ${label}`}>
      <p class="who">${speakers.map((name) => html`<span class="name">${name}</span>${
        fresh.includes(name) && known.titles.get(name)
          ? html`<span class="office">${known.titles.get(name)}</span>` : nothing}`)}</p>
      <p class="words" id=${`p${number}`} data-start=${start} tabindex="-1">${
        pieces.map((piece) => said(piece, one, known))}${link(number)}</p>
    </div>`;
}

/** The paragraph's own link; its sign is made by the style sheet, so that copied text has none. */
function link(number) {
  return html`<a class="anchor" href=${`#p${number}`} data-paragraph=${number}
    aria-label=${labels.reading.paragraph(number)}></a>`;
}

function said({start, end, speakers}, one, known) {
  if (speakers.length === 0) {
    return html`<span class="cue">${words(start, end, known)}</span>`;
  }
  const tag = one ? nothing : html`<span class="tag">${labels.says(speakers)}</span>`;
  const style = one ? 'said' : `said own ${voiceClass(known.voices.get(speakers[0]))}`;
  return html`<span class=${style} data-start=${start} tabindex="-1">${tag}${
    words(start, end, known)}</span>`;
}

function hasSpeaker(piece) {
  return piece.speakers.length > 0;
}

function words(start, end, {body, ranges, current}) {
  return parts(body, ranges, start, end).map(({text, hit}) => (hit < 0 ? text
    : html`<mark data-hit=${hit} class=${hit === current ? 'current' : ''}>${text}</mark>`));
}
