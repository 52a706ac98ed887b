// Keys, copying, uploads with progress, focus after a swap. Every page works without this file.

document.documentElement.classList.add('js');

const typing = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === '/') focusSearch(event);
  if (event.key === '?') location.assign(document.body.dataset.keys);
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

const upload = document.getElementById('upload');
upload?.addEventListener('submit', (event) => {
  event.preventDefault();
  sendAll(upload, [...upload.querySelector('input[type=file]').files]);
});

// One request a file, one after another, so that each has its own progress and its own outcome.
async function sendAll(form, files) {
  const status = document.getElementById('upload-status');
  const submit = form.querySelector('[type=submit]');
  const meter = {
    done: 0,
    total: files.reduce((sum, { size }) => sum + size, 0),
    since: Date.now(),
  };
  const rows = files.map((file) => addRow(file));
  submit.disabled = true;
  addEventListener('beforeunload', warn);
  const sent = [];
  for (const [i, file] of files.entries()) {
    const before = meter.done;
    sent.push(
      await sendOne(form, file, rows[i], (loaded) => tellLeft(status, meter, before + loaded)),
    );
    meter.done = before + file.size;
  }
  removeEventListener('beforeunload', warn);
  submit.disabled = false;
  const failed = files.filter((_, i) => !sent[i]);
  if (failed.length === 0) return location.assign(form.elements.batch.dataset.next);
  finishWithFailures(form, status, files.length - failed.length, failed);
}

const warn = (event) => event.preventDefault();

function finishWithFailures(form, status, sent, failed) {
  status.textContent = `${failed.length} tệp chưa gửi được, xin xem lý do ở từng tệp. `;
  chooseAgain(form.querySelector('[data-drop]'), failed);
  if (sent === 0) return;
  const link = document.createElement('a');
  link.href = form.elements.batch.dataset.next;
  link.textContent = `Xem ${sent} tệp đã nhận`;
  status.append(link);
}

// What was received must not go a second time when the person sends again.
function chooseAgain(place, files) {
  const input = place.querySelector('input');
  const rest = new DataTransfer();
  for (const file of files) rest.items.add(file);
  input.files = rest.files;
  tellChosen(place, input);
}

function addRow(file) {
  const list = document.getElementById('uploads');
  const row = document.createElement('li');
  const name = document.createElement('p');
  const bar = document.createElement('progress');
  const note = document.createElement('p');
  name.textContent = file.name;
  name.className = 'file-name';
  note.className = 'note';
  note.textContent = 'Chờ gửi';
  bar.max = Math.max(file.size, 1);
  bar.value = 0;
  bar.setAttribute('aria-label', `Đã gửi ${file.name}`);
  row.append(name, bar, note);
  list.append(row);
  list.hidden = false;
  return { bar, note };
}

function sendOne(form, file, { bar, note }, progressed) {
  const largest = Number(form.querySelector('input[type=file]').dataset.largest);
  const fail = (sentence) => {
    note.textContent = sentence;
    note.className = 'tag late';
    return false;
  };
  if (file.size > largest) return fail('Tệp quá lớn nên không gửi.');
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('HX-Request-Type', 'partial'); // a refusal comes as a sentence
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = Math.min(loaded, bar.max);
      note.textContent = `Đã gửi ${Math.floor((100 * loaded) / total)}%`;
      progressed(loaded);
    };
    request.onerror = () => resolve(fail('Mất kết nối, tệp này chưa được nhận. Xin gửi lại.'));
    request.onload = () => {
      if (request.status >= 400) return resolve(fail(reasonIn(request.responseText)));
      bar.value = bar.max;
      note.textContent = 'Đã nhận';
      resolve(true);
    };
    request.send(bodyOf(form, file));
  });
}

// The fields of the form before the one file: the server reads the form as a stream.
function bodyOf(form, file) {
  const body = new FormData(form);
  body.delete('file');
  body.append('file', file, file.name);
  return body;
}

function reasonIn(answer) {
  const page = new DOMParser().parseFromString(answer, 'text/html');
  const sentence = page.querySelector('[role=alert]')?.textContent.replace(/\s+/g, ' ').trim();
  return sentence || 'Cổng không nhận tệp này. Xin thử lại.';
}

const MINUTE = 60_000; // milliseconds
const STEP = 10; // percent: a screen reader reads each change out

function tellLeft(status, { total, since }, sent) {
  if (sent === 0) return;
  const left = ((Date.now() - since) / sent) * (total - sent);
  const percent = Math.min(100, STEP * Math.floor((100 * sent) / total / STEP));
  const minutes = Math.round(left / MINUTE);
  const words = `Đã gửi ${percent}%, còn ${minutes < 1 ? 'dưới 1' : `khoảng ${minutes}`} phút. Xin đừng đóng trang.`;
  if (status.textContent !== words) status.textContent = words;
}
