import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedder, EmbeddingSettings } from '../../src/model/embeddings.ts';
import { openEmbedder } from '../../src/model/embeddings.ts';
import type { IndexedDocument } from '../../src/search/engine.ts';
import { hashOf, meantText } from '../../src/search/meaning/kept.ts';

const BATCH = 16; // passages; a server on two cores does 4 to 7 in a second
const forEver = new AbortController().signal;

/**
 * A model whose answers are kept in files of a folder, one for each of its names: thousands of
 * passages take half an hour once. Only what is not there yet is asked for.
 */
export function openKeptEmbedder(settings: EmbeddingSettings, folder: string): Embedder {
  const embedder = openEmbedder(settings);
  const { models, prefixes } = settings;
  mkdirSync(folder, { recursive: true });
  const passages = openFile(folder, `${models.passage} ${prefixes.passage}`);
  const questions = openFile(folder, `${models.question} ${prefixes.question}`);
  return {
    ...embedder,
    question: async (text) => {
      const [vector = []] = await questions([text], async () => [
        await embedder.question(text, forEver),
      ]);
      return vector;
    },
    passages: (texts) => passages(texts, (missing) => embedder.passages(missing, forEver)),
  };
}

type Line = { hash: string; vector: string }; // base64 of float32, little-endian

function openFile(folder: string, name: string) {
  const path = join(folder, `${name.trim().replace(/[^\w.-]+/g, '-')}.jsonl`);
  const known = new Map<string, string>();
  if (existsSync(path))
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { hash, vector } = JSON.parse(line) as Line;
      known.set(hash, vector);
    }
  return async (texts: string[], ask: (missing: string[]) => Promise<number[][]>) => {
    const missing = [...new Set(texts.filter((text) => !known.has(hashOf(text))))];
    const found = missing.length > 0 ? await ask(missing) : [];
    for (const [i, text] of missing.entries()) {
      const vector = Buffer.from(Float32Array.from(found[i] ?? []).buffer).toString('base64');
      known.set(hashOf(text), vector);
      appendFileSync(path, `${JSON.stringify({ hash: hashOf(text), vector })}\n`);
    }
    return texts.map((text) => read(known.get(hashOf(text)) ?? ''));
  };
}

function read(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
}

/** Puts to each passage what the model says it means. */
export async function addMeanings(embedder: Embedder, documents: IndexedDocument[]) {
  const passages = documents.flatMap((document) => document.passages);
  for (let at = 0; at < passages.length; at += BATCH) {
    const batch = passages.slice(at, at + BATCH);
    const vectors = await embedder.passages(batch.map(meantText), forEver);
    for (const [i, passage] of batch.entries()) {
      const vector = vectors[i];
      if (vector) passage.vector = vector;
    }
  }
}
