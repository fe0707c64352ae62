// The interview without a network: answers are kept on the device (IndexedDB) under a number of their own, and sent when there is a network. The
// number makes a sheet that is sent twice count once.
(() => {
  const form = document.querySelector('form[data-interview]');
  if (!form || !('indexedDB' in window)) return;
  const state = document.querySelector('[data-waiting]');
  const problem = document.querySelector('[data-refused]');
  const language = document.documentElement.lang;
  const page = form.getAttribute('action');
  const target = page.replace(/interview$/, 'answers');

  const open = () => new Promise((done, failed) => {
    const request = indexedDB.open('kelisim-interview', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('sheets', { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const store = async (mode, work) => {
    const database = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction('sheets', mode);
        const request = work(transaction.objectStore('sheets'));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = () => failed(transaction.error);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      database.close();
    }
  };
  const number = () => crypto.randomUUID ? crypto.randomUUID() : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
    (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

  async function show() {
    const waiting = await store('readonly', sheets => sheets.getAll());
    state.textContent = state.dataset.waiting.replace('{0}', new Intl.NumberFormat(language).format(waiting.length));
    state.hidden = waiting.length === 0;
    const refused = waiting.filter(sheet => sheet.refused);
    problem.textContent = refused.map(sheet => sheet.refused).join('\n');
    problem.hidden = refused.length === 0;
  }

  // only the names of the questions' fields go along; what proves the form ours is asked for anew, since it may have ended with its session
  async function proof() {
    const response = await fetch(page, { cache: 'no-store', credentials: 'same-origin' });
    if (!response.ok || response.redirected) return null;
    const field = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('input[name=_csrf]');
    return field && field.value;
  }

  let sending = false;
  async function send() {
    if (sending) return;
    sending = true;
    try {
      const waiting = (await store('readonly', sheets => sheets.getAll())).filter(sheet => sheet.target === target && !sheet.refused);
      const key = waiting.length > 0 ? await proof() : null;
      if (waiting.length > 0 && !key) return;
      for (const sheet of waiting) {
        const body = new URLSearchParams(sheet.fields);
        body.set('submission', sheet.id);
        body.set('_csrf', key);
        const response = await fetch(sheet.target, { method: 'POST', body, credentials: 'same-origin' });
        if (response.status === 200 || response.status === 201) await store('readwrite', sheets => sheets.delete(sheet.id));
        else if (response.status === 422) {
          const refused = await response.text();
          await store('readwrite', sheets => sheets.put({ ...sheet, refused }));
        }
        else break;
      }
    } catch (noNetwork) {
      // they wait
    } finally {
      sending = false;
      await show();
    }
  }

  function route() {
    for (const part of form.querySelectorAll('[data-route]')) {
      const from = form.querySelectorAll(`[name="a-${part.dataset.route}"]`);
      const given = [...from].filter(field => !field.disabled && (field.type === 'radio' || field.type === 'checkbox' ? field.checked : true)).map(field => field.value);
      const asked = part.dataset.values.split(' ').some(value => given.includes(value));
      part.hidden = !asked;
      part.disabled = !asked;
    }
  }

  // what must be answered where it is asked, also of several choices, which the browser doesn't check by itself
  function require() {
    for (const part of form.querySelectorAll('[data-required]')) {
      const fields = [...part.querySelectorAll('input, textarea')];
      if (fields.some(field => field.type === 'checkbox')) fields[0].required = !fields.some(field => field.checked);
      else fields.forEach(field => { field.required = true; });
    }
  }

  form.addEventListener('change', () => { route(); require(); });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fields = [...new FormData(form)].filter(([name]) => name === 'stratum' || name.startsWith('a-'));
    const stratum = form.elements.stratum.value;
    await store('readwrite', sheets => sheets.put({ id: number(), target, fields }));
    form.reset();
    form.elements.stratum.value = stratum;
    route();
    require();
    await show();
    window.scrollTo(0, 0);
    document.querySelector('h1').focus();
    await send();
  });
  window.addEventListener('online', send);
  setInterval(send, 30000);
  if ('serviceWorker' in navigator) navigator.serviceWorker.register(`/${language}/interview-worker.js`).catch(() => {});
  route();
  require();
  send();
})();
