import { randomBytes } from 'node:crypto';
import { sha256 } from '../storage/files.ts';

const LENGTH = 32; // bytes: cannot be guessed, so the record keeps a fast hash of it

/** A secret for a cookie or a one-time link; only its hash is ever stored. */
export const newToken = () => randomBytes(LENGTH).toString('base64url');

export const tokenHash = (token: string) => sha256(token);
