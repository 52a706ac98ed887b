import type { Status } from '../../documents/status.ts';
import type { Checked } from '../check.ts';
import type { Judged } from '../judged.ts';
import type { Missing } from '../musts.ts';
import type { ProductType } from '../product-type.ts';

/** Why a draft was looked at for good: `closed`: its writer says that this is what they advise. */
export type Occasion = 'export' | 'print' | 'sent' | 'closed';

/** A model that was shown passages for the draft. `parts`: the sections it was asked for. */
export type Asked = { model: string; reach: string; prompt: string; parts: string[] };

type Answered = { by: string; at: string; why?: string };

/** A source as the person knew it. Days and moments are ISO. */
export type KeptSource = {
  number: number;
  role: 'source' | 'incoming' | 'minutes';
  removed: boolean;
  documentId: string;
  passageId: string | null;
  hash: string | null; // SHA-256 of `quote`
  quote: string | null; // the passage as it was taken
} & (
  | { open: false } // to the person: nothing else was known to them
  | {
      open: true;
      revision: number; // of the document on record
      versionId: string | null;
      standing: 'document' | 'same' | 'changed';
      card: {
        type: string | null;
        number: string | null;
        issuedOn: string | null;
        issuer: string | null;
        title: string;
      };
      citation: string;
      status: Status; // on the day of the draft
      now?: string; // the passage as it read then, where that was not `quote`
      place?: { label: string; page: number };
      answered?: Answered; // as a basis that does not hold, or of which nobody knows
      flagged?: { whats: string[]; answered?: Answered }; // changed since it was put in
    }
);

export type KeptSection = {
  part: string;
  name: string;
  text: string;
  judged: Judged[];
  given: number[]; // sources a model was shown for it
};

/** What the checks said. Sentences by section, in order. */
export type Verdicts = {
  sentences: Checked[][];
  missing: Missing[];
  bases: number[]; // sources that do not hold, or of which nobody knows
  figures: { contradictions: number; sums: number; open: number };
};

/** Everything needed to say later what somebody knew, what they were told, and to check it again. */
export type AdviceContent = {
  form: 1;
  at: string;
  occasion: Occasion;
  draft: { id: string; title: string; task: string; addressee: string; draftedOn: string };
  type: ProductType;
  writer: { id: number; name: string };
  by: { id: number; name: string; position: string; unit: string; role: string; keys: string[] };
  index: { at: string; pending: number }; // documents they could read and a search not find yet
  written: 'quotes' | 'model';
  models: Asked[]; // none: no model had a part in it
  checks: string; // version
  sources: KeptSource[];
  sections: KeptSection[];
  verdicts: Verdicts;
};
