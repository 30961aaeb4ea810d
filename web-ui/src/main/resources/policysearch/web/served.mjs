// What the server has drawn: it stands until the page has its own answer, and some of it stays.

let taken = false;

/** Whether what the server has drawn still stands. */
export function isAsServed(root) {
  return !taken && root.firstElementChild !== null;
}

/** The server's view: `{main, title, isOf(location)}`; what is on its way is said to be so. */
export function served(root) {
  const main = root.querySelector('main') ?? '';
  const here = location.pathname + location.search;
  if (main !== '') {
    main.ariaBusy = 'true';
  }
  return {main, title: document.title,
    isOf: ({pathname, search}) => main !== '' && pathname + search === here};
}

/** Draws; the first time over what the server has drawn. What is being typed there stays. */
export function takeOver(root, draw) {
  if (taken) {
    draw();
    return;
  }
  taken = true;
  const active = document.activeElement;
  const typed = active?.id === 'q' ? [active.value, active.selectionStart, active.selectionEnd]
    : undefined;
  const link = root.contains(active) ? active.getAttribute('href') : null;
  root.querySelector('main')?.removeAttribute('aria-busy');
  root.replaceChildren();
  draw();
  if (typed !== undefined) {
    const box = document.getElementById('q');
    box.value = typed[0];
    box.focus();
    box.setSelectionRange(typed[1], typed[2]);
  } else if (link !== null) {
    [...root.querySelectorAll('a[href]')].find((one) => one.getAttribute('href') === link)?.focus();
  }
}
