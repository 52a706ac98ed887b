import { Client } from '@elastic/elasticsearch';
import { eq, gt } from 'drizzle-orm';
import { documents, passages } from '../../src/documents/schema.ts';
import type { Portal } from '../../src/portal.ts';

const PAGE = 1_000; // passages

type Where = { url: string; index: string };

/** The same passages in an index as a tutorial would make it. */
export async function fillPlain({ url, index }: Where, { db }: Portal) {
  const client = new Client({ node: url });
  await client.indices.delete({ index }, { ignore: [404] });
  await client.indices.create({
    index,
    settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '-1' },
    mappings: {
      properties: {
        title: { type: 'text' },
        text: { type: 'text' },
        type: { type: 'keyword' },
        issuer: { type: 'keyword' },
        year: { type: 'keyword' },
        signer: { type: 'keyword' },
        keys: { type: 'keyword' },
      },
    },
  });
  for (let after = ''; ; ) {
    const rows = await db
      .select({
        id: passages.id,
        text: passages.text,
        title: documents.title,
        keys: documents.audienceKeys,
      })
      .from(passages)
      .innerJoin(documents, eq(documents.id, passages.documentId))
      .where(after ? gt(passages.id, after) : undefined)
      .orderBy(passages.id)
      .limit(PAGE);
    if (rows.length === 0) break;
    await client.bulk({
      operations: rows.flatMap(({ id, ...row }) => [{ index: { _index: index, _id: id } }, row]),
    });
    after = rows.at(-1)?.id ?? '';
  }
  await client.indices.forcemerge({ index, max_num_segments: 1 });
  await client.indices.refresh({ index });
  await client.close();
}

/**
 * The one request that such a page takes there: ten hits, four facets, highlight over title and
 * text. What a page of ours is measured by.
 */
export function openPlain({ url, index }: Where) {
  const client = new Client({ node: url });
  return {
    ask: (text: string, keys: string[]) =>
      client.search({
        index,
        size: 10,
        query: {
          bool: {
            must: { multi_match: { query: text, fields: ['title', 'text'] } },
            filter: { terms: { keys } },
          },
        },
        aggs: Object.fromEntries(
          ['type', 'issuer', 'year', 'signer'].map((field) => [field, { terms: { field } }]),
        ),
        highlight: { fields: { title: {}, text: {} } },
      }),
    remove: async () => {
      await client.indices.delete({ index }, { ignore: [404] });
      await client.close();
    },
  };
}
