import { fold } from '../text/fold.ts';
import { givesOrders } from './orders.ts';

const LONGEST = 500; // characters of a sentence; who writes more was not asked for it

// Links, addresses, markup and fences: nothing a sentence of an answer has.
const FOREIGN =
  /:\/\/|\bwww\.|\S@\S+\.\S|\b(?:javascript|data):|<\/?[a-z!]|\]\(|\[S?\d+\]|[`{}]|<<<|>>>|\p{Co}/iu;

/** A sentence of a model that is not even shown as struck. */
export const isUnfit = (text: string, before: string[]): boolean =>
  text.length > LONGEST ||
  !/\p{L}/u.test(text) ||
  FOREIGN.test(text) ||
  givesOrders(text) ||
  before.some((one) => fold(one) === fold(text));
