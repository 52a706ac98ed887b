import type { Child } from 'hono/jsx';

type Props = {
  action: string;
  submit: string;
  cancel?: string; // where the way back leads
  danger?: string; // a sentence beside the button: what cannot be taken back
  files?: boolean;
  id?: string;
  children?: Child;
};

/** A form with its one main button. It posts; the route answers 422 with the same form. */
export const Form = ({ action, submit, cancel, danger, files, id, children }: Props) => (
  <form
    class="stack form"
    id={id}
    action={action}
    method="post"
    enctype={files ? 'multipart/form-data' : undefined}
  >
    {children}
    <p class="row">
      <button class="button primary" type="submit">
        {submit}
      </button>
      {cancel && (
        <a class="button" href={cancel}>
          Thôi
        </a>
      )}
      {danger && <span class="note">{danger}</span>}
    </p>
  </form>
);
