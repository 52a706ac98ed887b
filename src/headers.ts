import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { NotAllowed } from './errors.ts';
import type { Portal } from './portal.ts';

const YEAR = 365 * 24 * 3600; // seconds

/** What a page may load and do: only what comes from here, and no more of the machine than it needs. */
export const safeHeaders = ({ publicUrl }: Pick<Portal, 'publicUrl'>) =>
  secureHeaders({
    contentSecurityPolicy: onlyOurselves,
    permissionsPolicy: nothingOfTheMachine,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // Said over https alone: a portal on a machine without it must stay reachable.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? `max-age=${YEAR}` : false,
  });

const self = ["'self'"];
const none = ["'none'"];

const onlyOurselves = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: self,
  fontSrc: self,
  connectSrc: self,
  manifestSrc: self,
  formAction: self,
  frameAncestors: none,
  baseUri: none,
  objectSrc: none,
};

const nothingOfTheMachine = {
  accelerometer: [],
  camera: [],
  displayCapture: [],
  fullscreen: [],
  geolocation: [],
  gyroscope: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  publickeyCredentialsGet: [],
  screenWakeLock: [],
  usb: [],
};

const changesNothing = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whatever would change something is refused when a page of another site sends it, in whichever kind
 * of body: `hono/csrf` leaves JSON to the browser's preflight. Behind a proxy a form comes from the
 * address people use.
 */
export const ownFormsOnly = ({ publicUrl }: Pick<Portal, 'publicUrl'>): MiddlewareHandler => {
  const known = publicUrl && new URL(publicUrl).origin;
  return async (c, next) => {
    const origin = c.req.header('origin') ?? 'none';
    const isOurs = origin === known || origin === new URL(c.req.url).origin;
    const isSaidSo = c.req.header('sec-fetch-site') === 'same-origin'; // no script can write this one
    if (!changesNothing.includes(c.req.method) && !isOurs && !isSaidSo) throw new NotAllowed();
    await next();
  };
};
