import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WriterUnavailable } from '../../src/errors.ts';
import { Masked } from '../../src/masked.ts';
import type { Call, Model, Task } from '../../src/model/model.ts';
import { openModel } from '../../src/model/open.ts';
import { verify } from '../../src/verify/verify.ts';
import { describeWith, services } from '../support/services.ts';

const TASK: Task = {
  question: 'Mỗi nhiệm vụ được gia hạn mấy lần?',
  passages: [
    {
      ...{ token: 'S1', heading: 'Điều 4', cleared: 'inside' },
      text: 'Mỗi nhiệm vụ được gia hạn không quá một lần.',
    },
  ],
};

/** A model that is too small to be of use: what it writes has to be found out. */
describeWith(services.writingModel, 'TEST_WRITING_MODEL', 'a small real model', () => {
  let server: ChildProcess;
  let model: Model;
  const calls: Call[] = [];
  beforeAll(async () => {
    const program = ['tests/support/real-model.mjs', services.writingModel ?? ''];
    server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = await once(server.stdout ?? server, 'data');
    const url = new Masked(`http://127.0.0.1:${String(port).trim()}/v1`);
    const settings = { url, key: undefined, name: 'smol', reach: 'inside' as const };
    model = openModel({ ...settings, patience: 60_000, context: 4_096 }, async (call) => {
      calls.push(call);
    });
  });
  afterAll(() => {
    server?.kill();
  });

  it('keeps to the shape that is asked for, and counts what it read', async () => {
    await expect
      .poll(async () => (await model.tryOut()).method, { timeout: 60_000 })
      .toBe('json_schema');
    expect(model.state()).toMatchObject({ readsLittle: false });
    expect(calls.at(-1)?.promptTokens).toBeGreaterThan(60);
  }, 90_000);

  it('says nothing that is shown as sourced and is not', async () => {
    const texts = new Map(TASK.passages.map(({ token, text }) => [token, text]));
    const written: { text: string; tokens: string[] }[] = [];
    try {
      for await (const one of model.write(TASK)) written.push(one);
    } catch (error) {
      expect(error).toBeInstanceOf(WriterUnavailable); // cut at its limit: answers then quote
    }
    const claims = written.map(({ text, tokens }) => ({
      text,
      kind: 'paraphrased' as const,
      sources: tokens,
    }));
    const passed = claims.filter((_, i) => verify(claims, texts)[i]?.supported);
    for (const { text } of passed) expect(text).toMatch(/gia hạn/);
    expect(calls.at(-1)).toMatchObject({ purpose: 'answer' });
  }, 90_000);

  it('is free again at once when nobody listens any more', async () => {
    try {
      for await (const _ of model.write(TASK)) break;
    } catch (error) {
      expect(error).toBeInstanceOf(WriterUnavailable);
    }
    const began = performance.now();
    expect((await model.tryOut()).triedAt).toBeDefined();
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 90_000);
});
