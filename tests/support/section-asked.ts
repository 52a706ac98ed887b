import type { Asked, Behaviour, Reply } from './model-server.ts';
import { says } from './model-server.ts';

/** What a model was asked for a section, read from the request as it came over the wire. */
export function sectionAsked({ body }: Pick<Asked, 'body'>) {
  const user = body.messages[1]?.content ?? '';
  const passages = [...user.matchAll(/<<<(S\d+)\n[^\n]*\n([\s\S]*?)\n\1>>>/g)].map(
    ([, token = '', text = '']) => ({ token, text }),
  );
  const most = Number(/nhiều nhất (\d+) câu/.exec(user)?.[1]);
  return { part: /mục “([^”]*)”/.exec(user)?.[1] ?? '', passages, most };
}

export type SectionAsked = ReturnType<typeof sectionAsked>;

/** Says what `write` makes of each section, a few characters at a time. */
export const writes =
  (write: (asked: SectionAsked) => Reply[], pause = 0): Behaviour =>
  (response, asked) =>
    says(write(sectionAsked(asked)), pause)(response, asked);
