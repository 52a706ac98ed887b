import { describe, it } from 'vitest';

/** Servers that a run may have; see README, "Tests". `REQUIRE_ALL=1` makes a missing one a failure. */
export const services = {
  databaseUrl: process.env.TEST_DATABASE_URL,
  elasticsearchUrl: process.env.TEST_ELASTICSEARCH_URL,
  embeddingsUrl: process.env.TEST_EMBEDDINGS_URL,
  office: process.env.TEST_SOFFICE, // LibreOffice's soffice
  pythonDocx: process.env.TEST_PYTHON_DOCX, // a python that has python-docx
  writingModel: process.env.TEST_WRITING_MODEL, // a folder, see support/real-model.mjs
};

export const requireAll = process.env.REQUIRE_ALL === '1';

/** Runs a suite where its service is there; else says that it was skipped, or fails. */
export function describeWith(
  service: string | undefined,
  needs: string,
  title: string,
  body: () => void,
) {
  if (service) describe(title, body);
  else if (requireAll)
    it(`${title}: needs ${needs}`, () => Promise.reject(new Error(`no ${needs}`)));
  else describe.skip(`${title} (skipped: needs ${needs})`, body);
}
