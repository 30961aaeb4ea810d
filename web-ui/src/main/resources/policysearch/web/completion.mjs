// Says under the search box what may be meant, while it is typed: a combobox by ARIA 1.2.
import {render} from './vendor/lit-html.js';
import {ask} from './api.mjs';
import {byKind, optionId, options} from './components/suggestions.mjs';
import {labels} from './labels.mjs';
import {suggestPath} from './queries.mjs';

/** The server is asked after a pause as long as this. */
const PAUSE = 120;
/** Nobody types more to be told what comes next, and the server takes no more. */
const LONGEST = 60;

/** The behaviour of the box; `onChoose(suggestion)` is called for an option that is chosen. */
export function completion({onChoose, status}) {
  let timer;
  let asking = new AbortController();
  let groups = [];
  let shown = [];
  let active = -1;

  const box = () => document.getElementById('q');

  function draw() {
    const list = document.getElementById('suggestions');
    const input = box();
    render(options(groups, active, choose), list);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', shown.length === 0 ? 'false' : 'true');
    if (active < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', optionId(active));
      document.getElementById(optionId(active)).scrollIntoView({block: 'nearest'});
    }
  }

  function show(suggestions) {
    const before = shown.length;
    groups = byKind(suggestions);
    shown = groups.flatMap(([, list]) => list);
    active = -1;
    draw();
    if (shown.length > 0 || before > 0) {
      status.textContent = shown.length === 0 ? '' : labels.suggestionsFound(shown.length);
    }
  }

  function stop() {
    clearTimeout(timer);
    asking.abort();
  }

  function close() {
    stop();
    if (shown.length > 0) {
      show([]);
    }
  }

  async function look(first) {
    stop();
    asking = new AbortController();
    const {signal} = asking;
    const answer = await ask(suggestPath(box().value.trim()), signal).catch(() => undefined);
    if (!signal.aborted) {
      show(answer?.suggestions ?? []);
      move(first);
    }
  }

  /** To the option at that place; beyond the ends lies the box itself. */
  function move(place) {
    if (shown.length > 0) {
      active = place >= shown.length ? -1 : place < -1 ? shown.length - 1 : place;
      draw();
    }
  }

  function choose(suggestion) {
    close();
    onChoose(suggestion);
  }

  function isWorthAsking() {
    const {length} = box().value.trim();
    return length > 0 && length <= LONGEST;
  }

  /** The words have changed. What was offered stays until there is better, but nothing is active. */
  function typed() {
    stop();
    if (!isWorthAsking()) {
      close();
      return;
    }
    move(-1);
    timer = setTimeout(() => look(-1), PAUSE);
  }

  function arrow(event, step) {
    event.preventDefault();
    if (shown.length > 0) {
      move(active + step);
    } else if (isWorthAsking()) {
      look(step > 0 ? 0 : -2);
    }
  }

  const keys = {
    ArrowDown: (event) => arrow(event, 1),
    ArrowUp: (event) => arrow(event, -1),
    ArrowLeft: () => move(-1),
    ArrowRight: () => move(-1),
    Home: () => move(-1),
    End: () => move(-1),
    Tab: close,
    Escape: (event) => {
      if (shown.length > 0) {
        event.preventDefault();
      }
      close();
    },
    Enter: (event) => {
      if (active >= 0) {
        event.preventDefault();
        choose(shown[active]);
      } else {
        close();
      }
    },
  };

  return {typed, close, key: (event) => keys[event.key]?.(event)};
}
