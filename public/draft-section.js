// The section that is open for typing. What is typed is kept on this device at once and sent within
// three seconds; whatever the portal has not got is named. Without this file the form is a plain one.

import { showClash, showRestored } from './draft-clash.js';
import { forget, forgetOwn, isOwn, keep, keptFor } from './draft-kept.js';
import { clock, clockAndDay, told } from './draft-words.js';

const SOON = 1_500; // ms from the first keystroke that was not sent
const PATIENCE = 10_000; // ms for an answer
const AGAIN = [3_000, 6_000, 12_000, 30_000]; // ms until the next try
const LOOKS = 8_000; // ms between looks at what others save
const NAMED = 3; // sentences without a source that are named
const ATTENTION = 10 * 60_000; // ms after the last keystroke: a desk left alone asks for nothing

const form = document.querySelector('form[data-part]');
if (form) keepSection(form);

function keepSection(form) {
  const box = form.elements.text;
  const status = form.querySelector('[data-told]');
  const struck = form.querySelector('[data-struck]');
  const place = form.querySelector('[data-clash]');
  const { person, draft, part, name, signIn } = form.dataset;
  let base = box.value; // what the portal has
  let revision = Number(form.elements.revision.value);
  let unanswered; // what was sent and never answered
  let sending;
  let clash = false;
  let tries = 0;
  let timer = 0;
  let typedAt = Date.now();
  let isKept = true;
  let lastSaid = '';

  const isNew = () => box.value !== base;
  const missing = () => told(base, box.value);

  function say(state, text, link) {
    status.dataset.told = state;
    if (text === lastSaid) return; // or it would be read out again
    lastSaid = text;
    status.replaceChildren(text);
    if (!link) return;
    const way = Object.assign(document.createElement('a'), { href: link.href });
    way.textContent = link.text;
    status.append(' ', way);
  }

  /** Beside what is read out: it changes with every word. */
  function tellStruck(sentences) {
    const named = sentences.slice(0, NAMED).join('”, “');
    const more = sentences.length > NAMED ? ' …' : '';
    struck.textContent = named && `${sentences.length} câu chưa có căn cứ: “${named}”${more}`;
  }

  const whereKept = () =>
    isKept
      ? `${missing()} ở mục “${name}” máy chủ chưa có, vẫn giữ trên máy này`
      : `${missing()} ở mục “${name}” máy chủ chưa có và máy này không giữ được: xin chép ra nơi khác trước khi đóng trang`;

  function keepHere() {
    if (!isNew()) return forgetOwn({ person, draft, part });
    const at = new Date().toISOString();
    isKept = keep({ person, draft, part, name, base, revision, unanswered, text: box.value, at });
  }

  function sendSoon(wait = SOON) {
    if (timer || sending || clash) return;
    timer = setTimeout(() => {
      timer = 0;
      send();
    }, wait);
  }

  function send(text = box.value, seen = revision, before = unanswered) {
    clearTimeout(timer);
    timer = 0;
    sending ??= ask(text, seen, before).finally(() => {
      sending = undefined;
      if (isNew() && !clash && tries === 0) sendSoon();
    });
    return sending;
  }

  /** @returns whether the portal has it */
  async function ask(text, seen, before) {
    const fields = new URLSearchParams({ text, revision: seen });
    if (before !== undefined) fields.set('before', before);
    unanswered = text;
    let answer;
    let said;
    try {
      answer = await fetch(form.action, {
        method: 'POST',
        headers: { 'X-Autosave': 'yes' },
        body: fields,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok || answer.status === 409) said = await answer.json();
    } catch {
      return failed();
    }
    if (answer.ok) return taken(text, said);
    if (answer.status === 409) return refused(said);
    if (answer.status === 401) return ended();
    if (answer.status === 404 || answer.status === 403) return closed();
    if (answer.status === 413 || answer.status === 422) return tooLong();
    return failed();
  }

  function taken(text, said) {
    [base, revision, unanswered, tries] = [text, said.revision, undefined, 0];
    form.elements.revision.value = revision;
    keepHere();
    say('saved', `Đã lưu ${clock(said.at)}.`);
    tellStruck(said.struck);
    return true;
  }

  function failed() {
    keepHere();
    const wait = AGAIN[Math.min(tries++, AGAIN.length - 1)];
    say('late', `Chưa lưu được: máy chủ không trả lời. ${whereKept()}. Cổng tự thử lại.`);
    timer ||= setTimeout(() => {
      timer = 0;
      if (isNew()) send();
    }, wait);
    return false;
  }

  function ended() {
    keepHere();
    tries = 1;
    const what = isNew() ? ` ${whereKept()}.` : '';
    say('late', `Phiên đã hết: đăng nhập lại, chữ không mất.${what}`, {
      href: signIn,
      text: 'Đăng nhập lại',
    });
    return false;
  }

  function closed() {
    keepHere();
    tries = 1;
    say('late', `Dự thảo này không mở được với tài khoản đang đăng nhập. ${whereKept()}.`);
    return false;
  }

  function tooLong() {
    keepHere();
    say('late', `Máy chủ không nhận vì mục này dài quá 60.000 ký tự. ${whereKept()}.`);
    tries = 1;
    return false;
  }

  function refused(said) {
    clash = true;
    keepHere();
    say('late', `Chưa lưu: mục này vừa được lưu ở nơi khác. ${whereKept()}.`);
    const decided = (act) => () => {
      clash = false;
      [base, revision, unanswered] = [said.text, said.revision, undefined];
      act();
      box.focus();
    };
    showClash(place, {
      pieces: said.pieces,
      at: clock(said.at),
      mine: decided(() => {
        keepHere();
        send();
      }),
      theirs: decided(() => {
        box.value = said.text;
        form.elements.revision.value = revision;
        keepHere();
        say('saved', 'Đã lấy bản kia. Bản đồng chí gõ vẫn có trong “Các bản”.');
      }),
    });
    return false;
  }

  /** Sends until the portal has what stands in the box. @returns whether it has */
  async function flush() {
    await sending;
    while (isNew()) {
      if (clash) {
        place.querySelector('button')?.focus();
        return false;
      }
      if (!(await send())) return false;
    }
    return true;
  }

  box.addEventListener('input', () => {
    typedAt = Date.now();
    keepHere();
    if (!isKept) say('late', whereKept());
    sendSoon();
  });

  // Whatever leaves the page waits until the portal has the text; without an answer one stays.
  document.addEventListener('submit', async (event) => {
    if (!isNew() && !sending) return;
    event.preventDefault();
    const { target, submitter } = event;
    if (await flush()) (target === form ? form : target).requestSubmit(submitter);
  });
  form.querySelector('[data-leave]').addEventListener('click', async (event) => {
    if (!isNew()) return;
    event.preventDefault();
    const { href } = event.target;
    if (await flush()) location.assign(href);
  });
  addEventListener('online', () => isNew() && !clash && send());
  addEventListener('beforeunload', (event) => {
    if (isNew() && !isKept) event.preventDefault();
  });
  addEventListener('pagehide', () => {
    if (!isNew() || clash) return;
    keepHere();
    const body = new URLSearchParams({ text: box.value, revision });
    if (unanswered !== undefined) body.set('before', unanswered);
    const headers = { 'X-Autosave': 'yes' };
    fetch(form.action, { method: 'POST', headers, body, keepalive: true }).catch(() => {});
  });

  setInterval(async () => {
    const idle = Date.now() - typedAt > ATTENTION;
    if (document.hidden || idle || sending || clash) return;
    const seen = revision;
    let answer;
    try {
      answer = await fetch(form.dataset.revisions, { signal: AbortSignal.timeout(PATIENCE) });
      if (answer.redirected || answer.status === 401) return ended();
      if (!answer.ok) return;
    } catch {
      if (!isNew())
        say('late', 'Máy chủ không trả lời. Chữ gõ từ đây được giữ trên máy này cho đến khi lưu.');
      return;
    }
    const { sections, by } = await answer.json();
    const now = sections.find((one) => one.part === part);
    if (!now || sending || seen !== revision) return;
    if (now.revision === revision) {
      if (status.dataset.told === 'late' && !isNew()) say('saved', `Đã lưu ${clock(now.at)}.`);
      return;
    }
    if (isNew()) return send();
    say('now', `${by ?? 'Người khác'} vừa sửa mục này ở nơi khác lúc ${clock(now.at)}.`, {
      href: location.href,
      text: 'Xem bản mới',
    });
  }, LOOKS);

  /** What an earlier page could not send is back in the box, and sent as what it was typed over. */
  async function bringBack() {
    const [old] = keptFor(person).filter((one) => one.draft === draft && one.part === part);
    if (!old) return;
    if (old.text === box.value) return forget(old.key);
    const [saved, current] = [box.value, revision];
    box.value = old.text;
    [revision, unanswered] = [old.revision, old.unanswered];
    keepHere();
    if (isKept && !isOwn(old)) forget(old.key);
    const what = `${told(saved, old.text)}, gõ lúc ${clockAndDay(old.at)}`;
    const done = await send();
    if (clash || (done && revision === current)) return; // it had arrived, or both are shown
    showRestored(place, what, () => {
      box.value = saved;
      keepHere();
      send();
    });
  }
  bringBack();
}
