import { createCanvas } from '@napi-rs/canvas';
import { zipSync } from 'fflate';
import { zipFile } from '../../support/office-files.ts';
import { paragraph, wordFile } from '../../support/word-file.ts';

/** Files that are small and grow, deep or declare too much: made here, so that none lies on a disk. */

const LEVELS = 9; // of ten each: a billion

export function laughs(root: string, tag: string): string {
  const entities = Array.from(
    { length: LEVELS },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]><${root}><${tag}>&l${LEVELS};</${tag}></${root}>`;
}

export const quadratic = (root: string, tag: string): string =>
  `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]><${root}><${tag}>${'&a;'.repeat(50_000)}</${tag}></${root}>`;

export const bigZip = (files: number, megabytes: number): Uint8Array => {
  const zeros = new Uint8Array(megabytes * 1024 * 1024);
  const parts = Array.from({ length: files }, (_, at) => [`${at}.txt`, zeros]);
  return zipSync(Object.fromEntries(parts), { level: 9 });
};

export const nestedZip = (depth: number): Uint8Array =>
  depth === 0
    ? zipFile({ 'a.txt': 'Trong cùng.' })
    : zipFile({ [`${depth}.zip`]: nestedZip(depth - 1) });

/** A mail whose parts are parts, `depth` deep. */
export function nestedMail(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return `From: a@b.vn\r\nTo: c@d.vn\r\nSubject: long nhau\r\nMIME-Version: 1.0\r\n${open.join('')}Content-Type: text/plain\r\n\r\nTrong cùng.`;
}

export const manyPages = (): Uint8Array =>
  wordFile(paragraph('<w:r><w:t>Trang</w:t><w:br w:type="page"/></w:r>').repeat(2_100));

/** A PDF of one object that says which pages there are. */
export const pdfWith = (pages: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n${pages}\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF`,
      'latin1',
    ),
  );

/** A PNG of 40 by 40 pixels that declares this many. */
export function declaredPng(width: number, height: number): Uint8Array {
  const file = Buffer.from(createCanvas(40, 40).toBuffer('image/png'));
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return new Uint8Array(file);
}
