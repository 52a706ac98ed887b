import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSafely, closeChecker } from '../src/formats/check/check-safely.ts';
import type { Finding } from '../src/formats/check/findings.ts';
import { isRuleSetId } from '../src/formats/check/which-rules.ts';
import { UnreadableFile } from '../src/ingest/extract/extracted.ts';

// `npm run check-format -- FILE.docx [--rules HD05-2026] [--fix COPY.docx] [--json]`: safe to repeat, opens
// no archive, leaves the file as it is. Exit code 1 where something is found, 2 where it cannot be read.

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rules: { type: 'string' },
    fix: { type: 'string' },
  },
  allowPositionals: true,
});
const [file] = positionals;
const { rules: asked } = values;
if (!file || (asked !== undefined && !isRuleSetId(asked))) {
  console.error(
    'npm run check-format -- TỆP.docx [--rules HD05-2026|HD36-2018|ND30-2020] [--fix BẢN-SAO.docx] [--json]',
  );
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
try {
  const bytes = new Uint8Array(readFileSync(file));
  const { rules, note, findings, copy, changes } = await checkSafely({
    ...{ bytes, today },
    rules: asked as Parameters<typeof checkSafely>[0]['rules'],
  });
  if (values.fix && copy) writeFileSync(values.fix, copy, { flag: 'wx' });
  if (values.json) console.log(JSON.stringify({ rules, note, findings }));
  else {
    console.log(note);
    for (const one of findings) console.log(asText(one));
    if (values.fix)
      console.log(
        copy ? `Đã sửa ${changes.length} chỗ trên ${values.fix}.` : 'Không có gì máy sửa được.',
      );
  }
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (error) {
  console.error(
    error instanceof UnreadableFile ? error.message : `${file}: ${(error as Error).message}`,
  );
  process.exitCode = 2;
} finally {
  await closeChecker();
}

function asText({ rule, place, found, expected, tier, certainty, source }: Finding): string {
  return `${tier === 1 ? 'sửa được' : 'cần xem '} ${rule}: ${place}\n    thấy: ${found}; cần: ${expected} (${source}; ${certainty})`;
}
