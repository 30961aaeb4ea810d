// What this browser remembers of its reader: switches that are on or off, and nothing else.

const PREFIX = 'policysearch.';

/** A switch: `isOn()` and `set(on)`. Where storage is forbidden it lasts until the page is left. */
export function preference(name, usual) {
  let on = remembered(name, usual);
  return {
    isOn: () => on,
    set: (wanted) => {
      on = wanted;
      try {
        localStorage.setItem(PREFIX + name, on ? 'on' : 'off');
      } catch {
        // Storage is forbidden here.
      }
    },
  };
}

function remembered(name, usual) {
  try {
    const found = localStorage.getItem(PREFIX + name);
    return found === null ? usual : found === 'on';
  } catch {
    return usual;
  }
}
