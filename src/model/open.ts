import { WriterUnavailable } from '../errors.ts';
import { call } from './call.ts';
import { openChat } from './chat.ts';
import { mayLeave, type Reach } from './cleared.ts';
import type { Address } from './client.ts';
import type { Call, Model, ModelState, Task } from './model.ts';
import { PROMPT_VERSION, promptOf, replySchema } from './prompt.ts';
import { tryOut } from './trial.ts';
import { waitsOf } from './waits.ts';

type Settings = Address & {
  name: string;
  reach: Reach;
  patience: number; // ms for one answer
  context: number; // tokens that fit the model: prompt and reply
};

const REPLY = 800; // tokens: four sentences with room
const SYSTEM = 900; // tokens of the instructions and of a question
const CHARACTERS = 2; // of Vietnamese in a token; tokenisers made for it have 3, small old ones 1.5

/**
 * The one door to a writing model. What is not cleared for where the model stands does not pass.
 *
 * @param note - keeps what a call took
 */
export function openModel(
  settings: Settings,
  note: (call: Call) => Promise<void>,
  now = () => new Date(),
): Model {
  const { name, reach, patience, context } = settings;
  const chat = openChat(settings, name, REPLY);
  let state: ModelState = {
    ...{ triedAt: undefined, method: undefined, failure: undefined, readsLittle: false },
  };
  let trying: Promise<ModelState> | undefined;

  const tried = () => {
    trying ??= tryOut(askForTrial, now()).finally(() => {
      trying = undefined;
    });
    return trying.then((found) => {
      state = found;
      return found;
    });
  };

  async function askForTrial(request: Parameters<typeof chat>[0]) {
    let tokens: number | null = null;
    const asked = call(chat, request, async (noted) => {
      tokens = noted.promptTokens;
      await note({ purpose: 'trial', model: name, prompt: PROMPT_VERSION, ...noted });
    });
    for await (const _ of asked);
    return tokens;
  }

  async function* write({ question, passages }: Task) {
    if (passages.some(({ cleared }) => !mayLeave(cleared, reach)))
      throw new Error('a passage that is not cleared came to the door of the model');
    const { method, failure } = state.method ? state : await tried();
    if (!method) throw new WriterUnavailable(failure ?? 'failed');
    const request = {
      ...{ method, waits: waitsOf(patience), messages: promptOf({ question, passages }) },
      schema: replySchema(passages.map(({ token }) => token)),
    };
    try {
      yield* call(chat, request, (noted) =>
        note({ purpose: 'answer', model: name, prompt: PROMPT_VERSION, ...noted }),
      );
    } catch (error) {
      // The next question first tries something small: a server that is gone is found out sooner.
      if (error instanceof WriterUnavailable && lost.includes(error.why))
        state = { ...state, method: undefined, failure: error.why };
      throw error;
    }
  }

  return {
    ...{ name, reach, write, tryOut: tried, state: () => state },
    prompt: PROMPT_VERSION,
    budget: Math.max(0, context - REPLY - SYSTEM) * CHARACTERS,
  };
}

const lost: string[] = ['down', 'slow'];
