import type { Child } from 'hono/jsx';

type Common = {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: Child;
  problem?: string | undefined;
  required?: boolean;
  full?: boolean;
};

type InputProps = Common & {
  type?: 'text' | 'password';
  list?: string;
  placeholder?: string;
  autocomplete?: string;
  autofocus?: boolean;
  numeric?: boolean;
  plain?: boolean; // a login or a code: no capital, no spelling
};

/** A labelled line of text. The hint and the problem are read out with it. */
export const Field = ({ type = 'text', list, placeholder, autocomplete, ...props }: InputProps) => (
  <Labelled {...props}>
    <input
      {...described(props)}
      type={type}
      value={props.value}
      list={list}
      placeholder={placeholder}
      autocomplete={autocomplete}
      autofocus={props.autofocus ?? false}
      required={props.required ?? false}
      inputmode={props.numeric ? 'numeric' : undefined}
      autocapitalize={props.plain ? 'none' : undefined}
      spellcheck={props.plain ? false : undefined}
    />
  </Labelled>
);

/** A labelled text of several lines. */
export const TextArea = ({ rows = 3, ...props }: Common & { rows?: number }) => (
  <Labelled {...props}>
    <textarea {...described(props)} rows={rows} required={props.required ?? false}>
      {props.value}
    </textarea>
  </Labelled>
);

type Option = { value: string; text: string };

/** A labelled choice of one. */
export const Select = ({ options, ...props }: Common & { options: Option[] }) => (
  <Labelled {...props}>
    <select {...described(props)} required={props.required ?? false}>
      {options.map(({ value, text }) => (
        <option value={value} selected={value === (props.value ?? '')}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
);

const Labelled = ({ name, label, hint, problem, full, children }: Common & { children: Child }) => (
  <div class={full ? 'field full' : 'field'}>
    <label for={idOf(name)}>{label}</label>
    {children}
    {problem && (
      <p class="tag late" id={`${idOf(name)}-problem`}>
        {problem}
      </p>
    )}
    {hint && (
      <p class="note" id={`${idOf(name)}-hint`}>
        {hint}
      </p>
    )}
  </div>
);

const idOf = (name: string) => `field-${name}`;

/** What ties a control to its label, its hint and what is wrong with it. */
const described = ({ name, hint, problem }: Common) => ({
  id: idOf(name),
  name,
  'aria-invalid': problem ? ('true' as const) : undefined,
  'aria-describedby':
    [problem && `${idOf(name)}-problem`, hint && `${idOf(name)}-hint`].filter(Boolean).join(' ') ||
    undefined,
});
