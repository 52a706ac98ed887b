// Keys, copying, chosen files, focus after a swap. Every page works without this file.

document.documentElement.classList.add('js');

const typing = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === '/') focusSearch(event);
  if (event.key === '?') location.assign(document.body.dataset.keys);
});

// One key each, where a page gives its buttons keys.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target))
    return;
  if (!/^[a-z]$/i.test(event.key)) return;
  const keyed = document.querySelector(`[aria-keyshortcuts="${event.key.toLowerCase()}"]`);
  if (!keyed) return;
  event.preventDefault();
  keyed.click();
});

function focusSearch(event) {
  const box = document.getElementById('q');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  const told = button.parentElement.querySelector('[data-copied]');
  told.textContent = (await copied(field)) ? 'Đã chép.' : 'Đã chọn sẵn: bấm Ctrl + C để chép.';
});

// The clipboard is closed to pages that do not come by https: then the older way, then by hand.
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value.trim());
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

// A swap must not throw the keyboard back to the top of the page: what had focus gets it again by
// its id, or else the part that changed.
let focused;
document.addEventListener('htmx:before:swap', () => {
  focused = document.activeElement;
});
document.addEventListener('htmx:after:swap', (event) => {
  if (!focused || focused === document.body || focused.isConnected) return;
  const again = focused.id && document.getElementById(focused.id);
  const part = event.detail?.ctx?.target;
  if (again) return again.focus();
  part?.setAttribute('tabindex', '-1');
  part?.focus?.({ preventScroll: true });
});

// A sheet that slid in is in the way once one has gone where its link leads.
document.addEventListener('click', (event) => {
  const sheet = event.target.closest('a[href^="#"]')?.closest('[popover]:popover-open');
  sheet?.hidePopover();
});

// What a browser says beside a field that cannot go as it is, it says in its own language: here it is
// said in ours. It is taken back before each sending, or the field would stay wrong for ever.
document.addEventListener(
  'invalid',
  ({ target }) => {
    target.setCustomValidity('');
    target.setCustomValidity(wrongWith(target));
  },
  true,
);
document.addEventListener(
  'click',
  ({ target }) => {
    const button = target.closest?.('button, input[type="submit"]');
    for (const field of button?.form?.elements ?? []) field.setCustomValidity?.('');
  },
  true,
);
document.addEventListener('input', ({ target }) => target.setCustomValidity?.(''));

function wrongWith({ validity, type, tagName, title, maxLength }) {
  if (validity.valueMissing) {
    if (type === 'file') return 'Xin chọn tệp.';
    if (type === 'checkbox') return 'Xin đánh dấu ô này.';
    return type === 'radio' || tagName === 'SELECT' ? 'Xin chọn một mục.' : 'Xin điền ô này.';
  }
  if (validity.patternMismatch) return title ? `Chưa đúng dạng. ${title}.` : 'Chưa đúng dạng.';
  if (validity.tooLong) return `Dài quá ${maxLength} ký tự.`;
  return '';
}

for (const place of document.querySelectorAll('[data-drop]')) takeDropped(place);

function takeDropped(place) {
  const input = place.querySelector('input');
  for (const kind of ['dragover', 'drop']) place.addEventListener(kind, (e) => e.preventDefault());
  place.addEventListener('dragover', () => place.classList.add('over'));
  for (const kind of ['dragleave', 'drop'])
    place.addEventListener(kind, () => place.classList.remove('over'));
  place.addEventListener('drop', ({ dataTransfer }) => {
    if (dataTransfer.files.length === 0) return;
    input.files = dataTransfer.files;
    tellChosen(place, input);
  });
  input.addEventListener('change', () => tellChosen(place, input));
}

const NAMED = 3; // file names told; of more, only how many

function tellChosen(place, input) {
  const names = [...input.files].map(({ name }) => name);
  const more = names.length > NAMED ? ` và ${names.length - NAMED} tệp khác` : '';
  place.querySelector('[data-chosen]').textContent =
    names.length === 0 ? 'Chưa chọn tệp.' : `Đã chọn: ${names.slice(0, NAMED).join(', ')}${more}`;
}

// The list of suggestions under the search box: arrows choose, Enter opens, Escape closes. Without
// script the box is a plain one.
const box = document.getElementById('q');
const list = document.getElementById('suggested');
if (box && list) suggestInto(box, list);

function suggestInto(box, list) {
  let chosen = -1;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    box.setAttribute(name, value);

  const options = () => [...list.querySelectorAll('[role="option"]')];
  function show(open) {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    choose(-1);
  }
  function choose(at) {
    chosen = at;
    for (const [i, option] of options().entries())
      option.setAttribute('aria-selected', String(i === at));
    const option = options()[at];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  list.addEventListener('htmx:after:swap', () => {
    show(document.activeElement === box && box.value.trim() !== '' && options().length > 0);
  });
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (list.hidden) return;
    const all = options();
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      choose(chosen < 0 && step < 0 ? all.length - 1 : (chosen + step + all.length) % all.length);
    } else if (key === 'Enter' && all[chosen]) {
      event.preventDefault();
      location.assign(all[chosen].href);
    } else if (key === 'Escape') {
      event.preventDefault(); // or the browser empties the box
      show(false);
    }
  });
  box.form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.form.contains(relatedTarget)) show(false);
  });
  box.form.addEventListener('submit', () => show(false));
}
