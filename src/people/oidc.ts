import * as client from 'openid-client';
import type { Masked } from '../masked.ts';
import { paths } from '../paths.ts';

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: Masked | undefined; // absent: a public client, whom PKCE alone protects
  claim: string; // whose value is a login, letter for letter
};

/** What a browser keeps between leaving for the provider and coming back. */
export type Begun = { state: string; nonce: string; verifier: string };

export type Oidc = ReturnType<typeof openOidc>;

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, state and nonce. The provider says who
 * somebody is, never what they may do.
 */
export function openOidc(settings: OidcSettings, publicUrl: string) {
  let discovered: Promise<client.Configuration> | undefined;
  const discover = () => {
    discovered ??= configurationOf(settings).catch((error: unknown) => {
      discovered = undefined; // the provider may be back at the next try
      throw error;
    });
    return discovered;
  };
  const callback = new URL(paths.oidcCallback(), publicUrl).href;
  return {
    /** @returns where the browser goes, and what it has to show again. @throws when there is no provider */
    async begin(): Promise<{ url: string; begun: Begun }> {
      const verifier = client.randomPKCECodeVerifier();
      const begun = { state: client.randomState(), nonce: client.randomNonce(), verifier };
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: callback,
        scope: settings.claim === 'email' ? 'openid email' : 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: begun.state,
        nonce: begun.nonce,
      });
      return { url: url.href, begun };
    },
    /**
     * @param query - with which the browser came back
     * @returns the value of the claim; nothing when the provider vouches for none
     * @throws for a wrong state, nonce, code, signature, audience, or one that is too old
     */
    async finish(query: string, { state, nonce, verifier }: Begun): Promise<string | undefined> {
      const configuration = await discover();
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${callback}${query}`),
        {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (!claims) return undefined;
      const inToken = claimIn(claims, settings.claim);
      if (inToken !== undefined || !configuration.serverMetadata().userinfo_endpoint)
        return inToken;
      const told = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return claimIn(told, settings.claim);
    },
  };
}

/** An address of mail counts only where the provider has checked it. */
function claimIn(claims: { [name: string]: unknown }, claim: string): string | undefined {
  const value = claims[claim];
  if (claim === 'email' && claims.email_verified !== true) return undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function configurationOf({ issuer, clientId, clientSecret }: OidcSettings) {
  const url = new URL(issuer);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const options = isHere ? { execute: [client.allowInsecureRequests] } : {}; // a provider to try with
  const secret = clientSecret?.reveal();
  const proof = secret ? client.ClientSecretBasic(secret) : client.None();
  return client.discovery(url, clientId, undefined, proof, options);
}
