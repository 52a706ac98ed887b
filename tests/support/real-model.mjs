// A small real model behind the OpenAI protocol, for tests: it keeps to a JSON schema, streams, and
// talks nonsense. `node real-model.mjs FOLDER`: FOLDER holds model.gguf and node_modules with
// node-llama-cpp, which is no dependency of the product. Prints its port.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2] ?? '.';
const found = createRequire(join(folder, 'package.json')).resolve('node-llama-cpp');
const { getLlama, LlamaChatSession } = await import(pathToFileURL(found).href);
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
const model = await llama.loadModel({ modelPath: join(folder, 'model.gguf') });
const context = await model.createContext({ contextSize: 4096, threads: 2 });

let turn = Promise.resolve(); // one after the other

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  turn = turn
    .then(() => answer(JSON.parse(body), response, gone.signal))
    .catch(() => response.destroy());
});

async function answer(
  { messages, response_format: format, max_tokens: most = 200 },
  response,
  signal,
) {
  if (signal.aborted) return;
  const [system, user] = messages.map(({ content }) => content);
  const sequence = context.getSequence();
  const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: system });
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const send = (delta, reason = null, more = {}) =>
    response.write(
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: reason }], ...more })}\n\n`,
    );
  try {
    const schema = format?.json_schema?.schema;
    const grammar = schema && (await llama.createGrammarForJsonSchema(schema));
    let pieces = 0;
    const { stopReason } = await session.promptWithMeta(user, {
      ...(grammar ? { grammar } : {}),
      ...{ maxTokens: most, temperature: 0, signal, stopOnAbortSignal: true },
      onTextChunk: (content) => {
        pieces += 1;
        send({ content });
      },
    });
    send({}, stopReason === 'maxTokens' ? 'length' : 'stop');
    const prompt = model.tokenize(system + user).length;
    const usage = {
      prompt_tokens: prompt,
      completion_tokens: pieces,
      total_tokens: prompt + pieces,
    };
    response.end(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
  } finally {
    session.dispose();
    sequence.dispose();
  }
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
