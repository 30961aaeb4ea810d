// The frame around every view: the name, the search box, the view, the footer.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {homeView} from './home.mjs';
import {languageSwitch} from './language-switch.mjs';
import {searchView} from './results.mjs';
import {searchBox} from './search-box.mjs';
import {shortcutsSwitch} from './shortcuts.mjs';
import {siteLinks} from './site-links.mjs';
import {bare, EMPTY} from './url-state.mjs';

const VIEWS = {home: homeView, search: searchView, served: ({served}) => served.main};

/** Views that come when they are asked for: who searches does not wait for them. */
const LATER = {
  document: async () => (await import('./document.mjs')).documentView,
  phrase: async () => (await import('./phrase.mjs')).phraseView,
  person: async () => (await import('./person.mjs')).personView,
  compare: async () => (await import('./compare.mjs')).compareView,
  meeting: async () => (await import('./meeting.mjs')).meetingView,
};

/** True when the view can be drawn; a promise of it where it has to come first. */
export function arrived(view) {
  return view in VIEWS || LATER[view]().then((drawn) => {
    VIEWS[view] = drawn;
    return true;
  });
}

/** The whole page for a model. */
export function page(model, on) {
  const {view} = model.route;
  return html`
    <header class="top">
      <div class="inner">
        <a class="brand" href="/" aria-label=${`${labels.product} ${labels.home}`}
          ><span class="seal" aria-hidden="true">政</span>${labels.product}</a>
        ${searchBox(boxed(model.route), on.search, on.completion)}
      </div>
    </header>
    ${VIEWS[view](model, on)}
    <footer class="bottom">
      <div class="inner"><span>${labels.tagline}</span>${siteLinks()}${languageSwitch()}${shortcutsSwitch()}</div>
    </footer>`;
}

/** What the search box says: words within a person's statements are said there, not here. */
export function boxed({view, state}) {
  return view === 'search' || view === 'document' || view === 'home' ? state : EMPTY;
}

/** The title of the browser's tab. */
export function title({route, answer, served}) {
  switch (route.view) {
    case 'served': return served.title;
    case 'home': return labels.product;
    case 'search': return labels.pageTitle(labels.resultsTitle(route.state.q, route.state.view));
    case 'phrase': return labels.pageTitle(labels.study.phraseTitle(route.phrase));
    case 'person': return labels.pageTitle(`${answer?.person?.person.name ?? route.id} · ${
      labels.study.page}`);
    case 'compare': return labels.pageTitle(labels.study.compareTitle(bare(route.state.q)));
    case 'meeting': return labels.pageTitle(labels.reading.meetingTitle(answer?.title ?? ''));
    default: return labels.pageTitle(answer?.title ?? labels.text);
  }
}
