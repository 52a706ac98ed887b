import { brokenPapers } from './broken-papers.ts';
import { cleanPapers } from './clean-papers.ts';
import type { Raw } from './raw-docx.ts';

/** A clean paper with one rule broken. @throws when the change changes nothing */
export function brokenPaper(what: string): Raw {
  const broken = brokenPapers.find((one) => one.what === what);
  const raw = broken && cleanPapers[broken.of]?.();
  if (!broken || !raw) throw new Error(`no such paper: ${what}`);
  const { part = '', change } = broken;
  const after = (raw[part] ?? '').replace(...change);
  if (after === raw[part]) throw new Error(`nothing broken: ${what}`);
  return { ...raw, [part]: after };
}
