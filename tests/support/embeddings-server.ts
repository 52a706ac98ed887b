import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SIZE = 48;

type Asked = { model: string; input: string[] };
type Manner = 'answers' | 'fails' | 'hangs' | 'nonsense' | 'drops';

/** What this model holds to be the same; nothing in their letters says so. */
const SAME = [
  ['biểu dương', 'khen thưởng'],
  ['người làm tốt', 'cá nhân xuất sắc'],
] as const;

/**
 * A server that speaks the protocol of embeddings and does as it is told. Texts with the same words,
 * or with words that it holds to be the same, lie near each other. `asked`: everything that came.
 */
export async function scriptedEmbeddings() {
  const asked: Asked[] = [];
  const state = { manner: 'answers' as Manner, refuses: undefined as RegExp | undefined };
  const server = createServer(async (request, response) => {
    const one = JSON.parse(await bodyOf(request)) as Asked;
    asked.push(one);
    if (state.manner === 'hangs') return;
    if (state.manner === 'drops') return void request.socket.destroy();
    if (state.manner === 'fails') return send(response, 500, { error: { message: 'no' } });
    if (one.input.some((text) => state.refuses?.test(text)))
      return send(response, 400, { error: { message: 'too long' } });
    const data = one.input.map((text, index) => ({
      ...{ object: 'embedding', index },
      embedding: state.manner === 'nonsense' ? 'x' : base64(vectorOf(text)),
    }));
    send(response, 200, { object: 'list', model: one.model, data });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    state,
    settings: (reach: 'inside' | 'outside') => ({
      EMBEDDINGS_URL: `http://127.0.0.1:${port}/v1`,
      EMBEDDINGS_MODEL_QUERY: 'of questions',
      EMBEDDINGS_MODEL_PASSAGE: 'of passages',
      EMBEDDINGS_PREFIX: 'query: |passage: ',
      EMBEDDINGS_REACH: reach,
    }),
    passagesAsked: () =>
      asked.filter(({ model }) => model === 'of passages').flatMap(({ input }) => input),
    questionsAsked: () =>
      asked.filter(({ model }) => model === 'of questions').flatMap(({ input }) => input),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function vectorOf(text: string): Float32Array {
  let same = text.toLowerCase();
  for (const [one, other] of SAME) same = same.replaceAll(one, other);
  const vector = new Float32Array(SIZE);
  for (const word of new Set(same.match(/\p{L}+/gu)))
    for (const [i, byte] of [...createHash('sha512').update(word).digest()].entries())
      if (i < SIZE) vector[i] = (vector[i] ?? 0) + (byte - 127.5) / 127.5;
  return vector;
}

const base64 = (vector: Float32Array) => Buffer.from(vector.buffer).toString('base64');
