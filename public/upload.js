// Sends the files of the intake form one by one, with the progress of each and the time left.
// Without this file the form sends them all at once.

const upload = document.getElementById('upload');
upload.addEventListener('submit', (event) => {
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
  chooseAgain(form.querySelector('input[type=file]'), failed);
  if (sent === 0) return;
  const link = document.createElement('a');
  link.href = form.elements.batch.dataset.next;
  link.textContent = `Xem ${sent} tệp đã nhận`;
  status.append(link);
}

// What was received must not go a second time when the person sends again.
function chooseAgain(input, files) {
  const rest = new DataTransfer();
  for (const file of files) rest.items.add(file);
  input.files = rest.files;
  input.dispatchEvent(new Event('change'));
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
      if (!request.responseURL.endsWith(form.elements.batch.dataset.next))
        return resolve(fail('Phiên làm việc đã hết, tệp này chưa được nhận. Xin đăng nhập lại.'));
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
