import { WriterUnavailable } from '../errors.ts';
import { call } from './call.ts';
import { type Chat, openChat, type Request } from './chat.ts';
import { mayLeave, type Reach } from './cleared.ts';
import type { Address } from './client.ts';
import type { Call, Model, ModelState, SectionTask, Task } from './model.ts';
import { PROMPT_VERSION, promptOf, replySchema } from './prompt.ts';
import { SECTION_PROMPT_VERSION, sectionPromptOf } from './section-prompt.ts';
import { tryOut } from './trial.ts';
import { waitsOf } from './waits.ts';

type Settings = Address & {
  name: string;
  reach: Reach;
  patience: number; // ms for one answer
  context: number; // tokens that fit the model: prompt and reply
};

const REPLY = 800; // tokens: four sentences with room
const SENTENCE = 200; // tokens of a reply for each sentence of a section: long ones, with room
const SYSTEM = 900; // tokens of the instructions and of a question or a task
const CHARACTERS = 2; // of Vietnamese in a token; tokenisers made for it have 3, small old ones 1.5

/** What differs between asking for an answer and for a section. */
type Asking = Pick<Call, 'purpose' | 'prompt'> &
  Pick<Request, 'messages' | 'schema'> & { chat: Chat };

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

  async function askForTrial(request: Request) {
    let tokens: number | null = null;
    const asked = call(chat, request, async (noted) => {
      tokens = noted.promptTokens;
      await note({ purpose: 'trial', model: name, prompt: PROMPT_VERSION, ...noted });
    });
    for await (const _ of asked);
    return tokens;
  }

  async function* ask(passages: Task['passages'], { chat, purpose, prompt, ...asking }: Asking) {
    if (passages.some(({ cleared }) => !mayLeave(cleared, reach)))
      throw new Error('a passage that is not cleared came to the door of the model');
    const { method, failure } = state.method ? state : await tried();
    if (!method) throw new WriterUnavailable(failure ?? 'failed');
    const request = { ...asking, method, waits: waitsOf(patience) };
    try {
      yield* call(chat, request, (noted) => note({ purpose, model: name, prompt, ...noted }));
    } catch (error) {
      // The next question first tries something small: a server that is gone is found out sooner.
      if (error instanceof WriterUnavailable && lost.includes(error.why))
        state = { ...state, method: undefined, failure: error.why };
      throw error;
    }
  }

  const write = ({ question, passages }: Task) =>
    ask(passages, {
      ...{ chat, purpose: 'answer', prompt: PROMPT_VERSION },
      messages: promptOf({ question, passages }),
      schema: replySchema(tokensOf(passages)),
    });

  const writeSection = (task: SectionTask) =>
    ask(task.passages, {
      ...{ purpose: 'section', prompt: SECTION_PROMPT_VERSION },
      chat: openChat(settings, name, task.most * SENTENCE),
      messages: sectionPromptOf(task),
      schema: replySchema(tokensOf(task.passages), task.most),
    });

  const room = (reply: number) => Math.max(0, context - reply - SYSTEM) * CHARACTERS;

  return {
    ...{ name, reach, write, writeSection, tryOut: tried, state: () => state },
    ...{ prompt: PROMPT_VERSION, sectionPrompt: SECTION_PROMPT_VERSION },
    budget: room(REPLY),
    sectionBudget: (most) => room(most * SENTENCE),
  };
}

const tokensOf = (passages: Task['passages']) => passages.map(({ token }) => token);

const lost: string[] = ['down', 'slow'];
