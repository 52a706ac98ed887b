import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unacceptable } from '../../src/errors.ts';
import { readUpload, safeName } from '../../src/ingest/upload.ts';

const formRequest = (form: FormData) => new Request('http://x/', { method: 'POST', body: form });

describe('an upload form', () => {
  it('gives each file with its name and the fields that stood before it', async () => {
    const form = new FormData();
    form.append('level', 'none');
    form.append('key', 'unit:1');
    form.append('key', 'unit:2');
    form.append('file', new Blob(['một']), 'Báo cáo số 12.txt');
    form.append('file', new Blob(['hai']), 'hai.txt');
    const seen: unknown[] = [];

    const fields = await readUpload(formRequest(form), async (name, content, before) => {
      seen.push([name, before.get('key')?.length, await text(content)]);
    });

    expect(seen).toEqual([
      ['Báo cáo số 12.txt', 2, 'một'],
      ['hai.txt', 2, 'hai'],
    ]);
    expect(fields.get('level')).toEqual(['none']);
  });

  it('tells the person when the sending broke off half-way', async () => {
    const whole = await formRequest(Object.assign(new FormData())).arrayBuffer();
    expect(whole.byteLength).toBeGreaterThan(0);
    const cut = new Request('http://x/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nnửa',
    });

    await expect(
      readUpload(cut, async (_name, content) => void (await text(content))),
    ).rejects.toThrow(/ngắt giữa chừng/);
  });

  it('refuses a request that is no form', async () => {
    const plain = new Request('http://x/', { method: 'POST', body: 'a=b' });

    await expect(readUpload(plain, async () => {})).rejects.toThrow(Unacceptable);
  });

  it('hands on the sentence of a file that was refused', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.txt');

    const reading = readUpload(formRequest(form), async () => {
      throw new Unacceptable('Không nhận.');
    });

    await expect(reading).rejects.toThrow('Không nhận.');
  });
});

describe('a file name', () => {
  it('loses path parts of either kind', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\Users\\le\\Công văn.docx')).toBe('Công văn.docx');
    expect(safeName('..')).toBe('..');
  });

  it('of 300 characters is cut and keeps its ending', () => {
    const name = safeName(`${'ă'.repeat(300)}.docx`);
    expect(name).toHaveLength(180);
    expect(name.endsWith('ă.docx')).toBe(true);
  });

  it('is never empty, never holds a separator or control character, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const name = safeName(sent);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(180);
        expect(name).not.toMatch(/[\\/\p{Cc}]/u);
      }),
    );
  });
});
