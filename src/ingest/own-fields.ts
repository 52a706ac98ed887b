import { sameOrgan } from '../documents/identity.ts';
import { organKey } from '../documents/organs.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import { catalogue } from './catalogue/catalogue.ts';

export type OwnField = 'number' | 'type' | 'issuer' | 'issuedOn';

/** A document with what a list says of it; empty where the list says nothing. */
export type Listed = { [field in OwnField]: string } & { text: string };
export type Difference = { field: OwnField; listed: string; read: string };

/** The fields that are read from the text alone and are not as the list has them. */
export function differences(listed: Listed): Difference[] {
  const read = catalogue({ pages: [{ text: listed.text }] }, 'van-ban.txt');
  return fields
    .map((field) => ({ field, listed: listed[field], read: read[field] ?? '' }))
    .filter((one) => !agree[one.field](one.listed, one.read));
}

const fields: OwnField[] = ['number', 'type', 'issuer', 'issuedOn'];

const asKey = (written: string) => {
  const read = parseNumber(written);
  return read ? numberKey(read) : organKey(written);
};

const agree: Record<OwnField, (listed: string, read: string) => boolean> = {
  number: (listed, read) => asKey(listed) === asKey(read),
  type: (listed, read) => organKey(listed) === organKey(read),
  issuer: (listed, read) => listed !== '' && read !== '' && sameOrgan(listed, read),
  issuedOn: (listed, read) => listed === read,
};
