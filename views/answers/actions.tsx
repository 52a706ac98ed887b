import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';
import type { ShownAnswer } from './answer.tsx';

/** What one does with an answer. */
export const Actions = ({ shown: { id, feedback } }: { shown: ShownAnswer }) => (
  <div class="row unprinted">
    <a class="button primary" href={paths.newDraft({ answer: id })}>
      <Icon name="file-pen-line" />
      Soạn phiếu trình từ trả lời này
    </a>
    <form class="press" method="post" action={paths.answerBasket(id)}>
      <button class="button quiet" type="submit">
        <Icon name="shopping-basket" />
        Nguồn vào giỏ
      </button>
    </form>
    <Feedback id={id} given={feedback} feedback="right" />
    <Feedback id={id} given={feedback} feedback="wrong" />
  </div>
);

type Props = { id: string; given: 'right' | 'wrong' | null; feedback: 'right' | 'wrong' };

const words = {
  right: { give: 'Trả lời đúng', given: 'Đã báo đúng, bỏ', icon: 'thumbs-up' },
  wrong: { give: 'Báo trả lời sai', given: 'Đã báo sai, bỏ', icon: 'flag' },
} as const;

/** One click; another one takes it back. */
const Feedback = ({ id, given, feedback }: Props) => (
  <form
    class="press"
    method="post"
    action={paths.answerFeedback(id)}
    hx-post={paths.answerFeedback(id)}
    hx-target="#answer"
  >
    <input type="hidden" name="feedback" value={given === feedback ? '' : feedback} />
    <button class="button quiet" type="submit" aria-pressed={given === feedback ? 'true' : 'false'}>
      <Icon name={given === feedback ? 'check' : words[feedback].icon} />
      {given === feedback ? words[feedback].given : words[feedback].give}
    </button>
  </form>
);
