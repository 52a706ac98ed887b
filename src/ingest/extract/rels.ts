import { attribute, tokens } from './xml.ts';

/** The parts that a part of an Office file refers to: by id, with the last word of their type. */
export function readRels(
  part: Uint8Array | undefined,
): { id: string; type: string; target: string }[] {
  const found: { id: string; type: string; target: string }[] = [];
  for (const token of part ? tokens(part) : []) {
    if (!('tag' in token) || token.tag !== 'Relationship') continue;
    const value = (name: string) => attribute(token.attributes, name) ?? '';
    found.push({
      id: value('Id'),
      type: value('Type').split('/').at(-1) ?? '',
      target: value('Target'),
    });
  }
  return found;
}

/** The name of a part that `from` refers to: "../notesSlides/notesSlide1.xml". */
export function partNamed(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The part in which the references of another stand. */
export const relsOf = (name: string) => name.replace(/([^/]*)$/, '_rels/$1.rels');
