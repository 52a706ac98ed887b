import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Masked } from '../../src/masked.ts';

type Body = {
  messages: { role: string; content: string }[];
  response_format?: { type: string };
  tools?: unknown[];
  max_tokens?: number;
  stream?: boolean;
};
export type Asked = { body: Body; text: string; method: string; authorization: string | undefined };

/** What the server does with a request. `asked.text` is the request as it came over the wire. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** A server that speaks the OpenAI protocol and does as the test says; it keeps what it was sent. */
export async function modelServer(behaves: Behaviour = says([])) {
  const asked: Asked[] = [];
  let ended = 0; // requests whose asker left before the end
  const server = createServer(async (request, response) => {
    const text = await read(request);
    const body = bodyIn(text);
    const one = {
      body,
      text,
      method: methodOf(body),
      ...{ authorization: request.headers.authorization },
    };
    const isTrial = text.includes('Sổ trực được ghi mấy lần một ngày?');
    if (!isTrial) asked.push(one);
    response.on('close', () => {
      if (!response.writableFinished) ended += 1;
    });
    response.on('error', () => {});
    await (isTrial ? control.onTrial(response, one) : control.behaves(response, one));
  });
  const trial = says([{ text: 'Sổ trực được ghi hai lần một ngày.', sources: ['S1'] }]);
  const control = { behaves, onTrial: trial, trial };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    ended: () => ended,
    trial,
    url: `http://127.0.0.1:${port}/v1`,
    address: { url: new Masked(`http://127.0.0.1:${port}/v1/`), key: new Masked('chia-khoa-zq') },
    does: (what: Behaviour, onTrial: Behaviour = trial) => {
      control.behaves = what;
      control.onTrial = onTrial;
      asked.splice(0);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function bodyIn(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return { messages: [] }; // of a program that speaks something else
  }
}

const methodOf = ({ response_format: format, tools }: Body) =>
  tools ? 'tool' : (format?.type ?? 'none');

export type Reply = { text: string; sources: string[] };

/** Streams sentences, as a good server does: a few characters a piece, usage at the end. */
export const says = (sentences: Reply[], pause = 0) =>
  streams(JSON.stringify({ sentences }), { pause });

type How = {
  pause?: number; // ms between pieces
  first?: number; // ms before the first
  ending?: string | null; // reason of the end; null: the connection is cut
  after?: string; // bytes behind the reply
};

/** Streams any text as the content of a reply, or as arguments of the tool where one is asked for. */
export const streams =
  (text: string, { pause = 0, first = 0, ending = 'stop', after = '' }: How = {}): Behaviour =>
  async (response, { method }) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
    await sleep(first);
    for (const piece of text.match(/[\s\S]{1,12}/g) ?? []) {
      if (response.destroyed) return;
      response.write(chunk(method === 'tool' ? call(piece) : { content: piece }, null));
      if (pause) await sleep(pause);
    }
    if (ending === null) return void response.destroy();
    response.write(chunk({}, method === 'tool' && ending === 'stop' ? 'tool_calls' : ending));
    response.write(`data: ${JSON.stringify({ choices: [], usage: USAGE })}\n\n`);
    response.end(`${after}data: [DONE]\n\n`);
  };

const USAGE = { prompt_tokens: 700, completion_tokens: 40, total_tokens: 740 };

const call = (args: string) => ({
  tool_calls: [
    { index: 0, id: 'c1', type: 'function', function: { name: 'answer', arguments: args } },
  ],
});

const chunk = (delta: object, reason: string | null) =>
  `data: ${JSON.stringify({
    id: 'r1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: reason }],
  })}\n\n`;

/** Answers with a status, as servers do that fail. */
export const fails =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'no', type: 'server_error' } }));
  };

/** Takes the request and says nothing. */
export const isSilent: Behaviour = () => {};

/** Does one after the other, the last one again and again. */
export const inTurn = (...behaviours: Behaviour[]): Behaviour => {
  let turn = 0;
  return (response, asked) =>
    behaviours[Math.min(turn++, behaviours.length - 1)]?.(response, asked);
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
