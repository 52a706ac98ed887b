import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
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
  webShare: [],
};

/** Forms of other sites are refused. Behind a proxy a form comes from the address people use. */
export const ownFormsOnly = ({ publicUrl }: Pick<Portal, 'publicUrl'>) => {
  const known = publicUrl ? new URL(publicUrl).origin : undefined;
  return csrf({
    origin: (origin, c) => origin === known || origin === new URL(c.req.url).origin,
  });
};
