// What was typed into a draft and has not reached the portal, kept on this device: by person, draft,
// section and window. Nobody else who signs in here is shown it.

const PREFIX = 'du-thao';

/** Of this window; a reload keeps it. */
function windowName() {
  try {
    const known = sessionStorage.getItem(PREFIX);
    if (known) return known;
    const name = Math.random().toString(36).slice(2);
    sessionStorage.setItem(PREFIX, name);
    return name;
  } catch {
    return 'window';
  }
}

const here = windowName();
const keyOf = ({ person, draft, part }) => [PREFIX, person, draft, part, here].join(':');

/** @returns whether the device took it */
export function keep(text) {
  try {
    localStorage.setItem(keyOf(text), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export const isOwn = (place) => place.key === keyOf(place);
export const forgetOwn = (place) => forget(keyOf(place));

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {}
}

/** Everything kept for a person, the latest first. */
export function keptFor(person) {
  const own = `${PREFIX}:${person}:`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(own))
      .flatMap((key) => read(key) ?? [])
      .sort((a, b) => b.at.localeCompare(a.at));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    const text = JSON.parse(localStorage.getItem(key));
    return typeof text.text === 'string' && typeof text.at === 'string'
      ? { ...text, key }
      : undefined;
  } catch {
    return undefined;
  }
}
