/** Who sends it: nobody, the adviser `khue` in a browser, or a program with her token. */
type Caller = 'nobody' | 'person' | 'program';

/**
 * A request that means no good, and what must come of it.
 *
 * @param says - the sentence that answers it, exactly; without it, it is answered normally
 */
export type Hostile = {
  what: string;
  by: Caller;
  path: string;
  init?: RequestInit;
  status: number;
  says?: string;
};

/** `says`: the sentence of the refusal; without it, the file is stored as what can be read of it. */
export type HostileFile = {
  what: string;
  name: string;
  content: () => Promise<Uint8Array | string> | Uint8Array | string;
  says?: string;
};

export const NOBODYS = '6f0a3c8e-2f57-4c43-9d4e-0d0c7f0f3b11';
/** Stands for the id of a document that may be read. */
export const PAPER = '00000000-0000-4000-8000-000000000001';
