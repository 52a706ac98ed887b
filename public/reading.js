// Beside a document's text: from hit to hit, and the picture of a doubtful word. The page works
// without this file: hits are links, a doubtful word leads to the list beside its page. The keys n
// and p are the buttons' own (portal.js).

const nav = document.querySelector('[data-hits]');
const hits = [...document.querySelectorAll('mark[id^="kq-"]')];
let at = -1;

if (hits.length > 0) {
  nav.querySelectorAll('[data-step]').forEach((button) => {
    button.addEventListener('click', () => step(Number(button.dataset.step)));
  });
  say();
}

function step(by) {
  const from = at < 0 ? beforeHere(by) : at;
  at = (from + by + hits.length) % hits.length;
  for (const mark of document.querySelectorAll('mark[data-hit]'))
    mark.classList.toggle('current', Number(mark.dataset.hit) === at + 1);
  hits[at].scrollIntoView({ block: 'center' });
  say();
}

// The first step leads to the first hit at or after the place one came for.
function beforeHere(by) {
  const place = document.querySelector(':target');
  if (!place) return by > 0 ? -1 : 0;
  const after = hits.findIndex(
    (mark) =>
      place.compareDocumentPosition(mark) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
  );
  const first = Math.max(0, after);
  return by > 0 ? first - 1 : first;
}

function say() {
  const told = at < 0 ? '' : `Kết quả ${at + 1} trên ${hits.length}`;
  nav.querySelector('[data-at]').textContent = told;
}

const printing = document.querySelector('[data-print]');
printing?.addEventListener('click', () => print());
// However it is begun, also by a key of the browser. Where no script runs, the reading is on record.
if (printing)
  addEventListener('beforeprint', () =>
    navigator.sendBeacon(printing.dataset.print, new FormData()),
  );

const crop = document.getElementById('crop');

document.addEventListener('click', (event) => {
  const word = event.target.closest('[data-crop]');
  if (!word || !crop?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  crop.hidePopover();
  crop.querySelector('img').src = word.dataset.crop;
  crop.querySelector('img').alt = `Ảnh cắt quanh chữ “${word.firstChild.textContent}”`;
  crop.querySelector('p').textContent = `“${word.firstChild.textContent}”. ${word.title}.`;
  crop.querySelector('a').href = word.href;
  crop.querySelector('img').onload = () => placeUnder(word);
  crop.showPopover({ source: word });
  placeUnder(word);
  crop.querySelector('a').focus({ preventScroll: true });
});

const GAP = 8; // pixels between the word and its picture

function placeUnder(word) {
  const { left, top, bottom } = word.getBoundingClientRect();
  const { width, height } = crop.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP;
  const below = bottom + GAP + height < innerHeight;
  crop.style.left = `${Math.max(GAP, Math.min(left, room))}px`;
  crop.style.top = `${below ? bottom + GAP : Math.max(GAP, top - GAP - height)}px`;
}
