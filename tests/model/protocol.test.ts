import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WriterUnavailable } from '../../src/errors.ts';
import type { Call, Task } from '../../src/model/model.ts';
import { openModel } from '../../src/model/open.ts';
import {
  type Behaviour,
  fails,
  inTurn,
  isSilent,
  modelServer,
  says,
  streams,
} from '../support/model-server.ts';

const GOOD = { text: 'Mỗi nhiệm vụ được gia hạn không quá một lần.', sources: ['S1'] };
const MORE = { text: 'Chánh Văn phòng quyết định gia hạn.', sources: ['S2'] };
const TASK: Task = {
  question: 'Gia hạn mấy lần?',
  passages: ['Mỗi nhiệm vụ được gia hạn không quá một lần.', 'Chánh Văn phòng quyết định.'].map(
    (text, i) => ({ token: `S${i + 1}`, heading: 'Điều 4', text, cleared: 'inside' }),
  ),
};

describe('a model behind the OpenAI protocol', () => {
  let server: Awaited<ReturnType<typeof modelServer>>;
  let calls: Call[] = [];
  beforeAll(async () => {
    server = await modelServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    calls = [];
  });

  const open = (patience = 3_000) =>
    openModel(
      { ...server.address, name: 'thử', reach: 'inside', patience, context: 8_192 },
      async (call) => void calls.push(call),
    );
  const writes = async (model = open()) => {
    const found: { text: string; tokens: string[] }[] = [];
    for await (const one of model.write(TASK)) found.push(one);
    return found;
  };
  const why = async (what: Behaviour, patience?: number) => {
    server.does(what);
    const failed = await writes(open(patience)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(WriterUnavailable);
    return (failed as WriterUnavailable).why;
  };
  const answers = () => calls.filter(({ purpose }) => purpose === 'answer');

  it('gives sentences with tokens, and keeps what the call took', async () => {
    server.does(says([GOOD, MORE]));

    expect(await writes()).toEqual([
      { text: GOOD.text, tokens: ['S1'] },
      { text: MORE.text, tokens: ['S2'] },
    ]);
    expect(answers()).toMatchObject([
      { outcome: 'done', sentences: 2, promptTokens: 700, replyTokens: 40, model: 'thử' },
    ]);
    expect(server.asked).toHaveLength(1);
    const [{ body, authorization } = { body: undefined, authorization: '' }] = server.asked;
    expect(body).toMatchObject({ stream: true, max_tokens: 800, temperature: 0, model: 'thử' });
    expect(authorization).toBe('Bearer chia-khoa-zq');
  });

  it('gives each sentence before the next is written', async () => {
    server.does(says([GOOD, MORE], 30));
    const began = Date.now();
    const at: number[] = [];
    for await (const _ of open().write(TASK)) at.push(Date.now() - began);

    expect(at).toHaveLength(2);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(100);
  });

  it.each([
    ['json_schema', says([GOOD])],
    ['tool', says([GOOD])],
    ['json_object', says([GOOD])],
  ])('finds out that a server understands %s', async (method, good) => {
    const order = ['json_schema', 'tool', 'json_object'];
    const only: Behaviour = (response, asked) =>
      order.indexOf(asked.method) < order.indexOf(method)
        ? fails(500)(response, asked)
        : server.trial(response, asked);
    server.does(good, only);
    const model = open();

    expect(await model.tryOut()).toMatchObject({ method });
    expect(await writes(model)).toHaveLength(1);
    expect(server.asked.map((one) => one.method)).toEqual([method]);
  });

  it('takes plain text instead of a tool call for a server that has none', async () => {
    const deaf: Behaviour = (response, asked) =>
      asked.method === 'json_object'
        ? server.trial(response, asked)
        : streams('Vâng, thưa đồng chí.')(response, asked);
    server.does(says([GOOD]), deaf);
    expect(await open().tryOut()).toMatchObject({ method: 'json_object' });
  });

  it('says that a server reads less than it was sent', async () => {
    server.does(says([GOOD]), async (response, asked) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const content = JSON.stringify({ sentences: [] });
      const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
      const choices = [{ index: 0, delta: { content }, finish_reason: 'stop' }];
      response.write(`data: ${JSON.stringify({ choices })}\n\n`);
      response.end(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
      expect(asked.body.messages).toHaveLength(2);
    });
    expect(await open().tryOut()).toMatchObject({ readsLittle: true });
  });

  it.each<[string, string, Behaviour]>([
    ['says that it failed', 'failed', fails(500)],
    ['refuses the request', 'failed', fails(400)],
    ['refuses to answer', 'refused', streams('', { ending: 'content_filter' })],
    ['says nothing of the kind', 'garbage', streams('Xin lỗi, tôi không thể giúp việc này.')],
    ['writes half of the JSON and stops', 'garbage', streams('{"sentences": [{"text": "Mỗi')],
    ['is cut at its limit', 'cut', streams('{"sentences": [{"text": "Mỗi', { ending: 'length' })],
    ['loses the connection', 'cut', streams('{"sentences": [{"te', { ending: null })],
    ['streams no events', 'cut', (response) => void response.end('<html>không có ở đây</html>')],
    [
      'sends events that are no JSON',
      'cut',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end('data: {"choices": [{"delta\n\n');
      },
    ],
    [
      'writes sentences of another shape',
      'garbage',
      streams('{"sentences": [{"câu": 1}, {"câu": 2}]}'),
    ],
    ['leads elsewhere', 'down', fails(307, { Location: 'http://127.0.0.1:9/v1/chat/completions' })],
  ])('gives up a server that %s', async (_, reason, behaviour) => {
    expect(await why(behaviour)).toBe(reason);
    expect(answers()).toMatchObject([{ outcome: reason }]);
    expect(server.asked).toHaveLength(1); // once: asking again would not help
  });

  it('gives up a server that is silent, slow to begin, or never ends, and hangs up on it', async () => {
    const left = server.ended();
    expect(await why(isSilent, 300)).toBe('slow');
    expect(await why(streams('{}', { first: 2_000 }), 300)).toBe('slow');
    expect(await why(streams(`{"sentences": [${' '.repeat(9_000)}`, { pause: 5 }), 300)).toBe(
      'slow',
    );
    await expect.poll(() => server.ended() - left).toBe(3);
  });

  it('finds a server that is gone before it sends it any passage', async () => {
    const gone = await modelServer();
    await gone.close();
    const model = openModel(
      { ...gone.address, name: 'x', reach: 'inside', patience: 2_000, context: 8_192 },
      async () => {},
    );
    await expect(writes(model)).rejects.toMatchObject({ why: 'down' });
    expect(model.state()).toMatchObject({ failure: 'down', method: undefined });
  });

  it('waits for a busy server as long as it is told to, and asks nobody else again', async () => {
    server.does(inTurn(fails(429, { 'Retry-After': '0.2' }), says([GOOD])));
    expect(await writes()).toHaveLength(1);
    expect(server.asked).toHaveLength(2);

    expect(await why(fails(429, { 'Retry-After': '0.05' }))).toBe('busy');
    expect(server.asked).toHaveLength(3);
  });

  it('does not wait for what a server says behind its answer', async () => {
    const endless = streams(JSON.stringify({ sentences: [GOOD] }) + ' lải nhải'.repeat(400), {
      pause: 20,
    });
    server.does(endless);
    const began = Date.now();
    expect(await writes(open(20_000))).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(4_000);
  });

  it('reads an answer in a fence of code, after thinking aloud', async () => {
    const answer = JSON.stringify({ sentences: [{ ...GOOD, sources: ['[s1]', 's1'] }] });
    server.does(streams(`<think>{"sentences": []}</think>\n\`\`\`json\n${answer}\n\`\`\``));
    expect(await writes()).toEqual([{ text: GOOD.text, tokens: ['S1'] }]);
  });

  it('hangs up when nobody listens any more', async () => {
    server.does(says([GOOD, MORE, GOOD, MORE], 20));
    const left = server.ended();
    for await (const _ of open().write(TASK)) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.ended() - left).toBe(1);
    expect(answers()).toMatchObject([{ outcome: 'done', sentences: 1 }]);
  });

  it('lets nothing through that is not cleared for where the model stands', async () => {
    server.does(says([GOOD]));
    const outside = openModel(
      { ...server.address, name: 'x', reach: 'outside', patience: 2_000, context: 8_192 },
      async () => {},
    );
    await expect(writes(outside)).rejects.toThrow('not cleared');
    expect(server.asked).toEqual([]);
  });
});
