import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';

export interface EditableProps {
  /** What is edited, as in "Edit summary". */
  readonly name: string;
  readonly value: string;
  readonly canEdit: boolean;
  readonly isLong?: boolean;
  readonly hint?: string | undefined;
  readonly save: (value: string) => Promise<void>;
  /** How the value looks while it is not being edited. */
  readonly children: ReactNode;
}

/** A value of an issue with a button that turns it into a field. */
export function Editable({ name, value, canEdit, isLong = false, hint, save, children }: EditableProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState('');

  if (draft === undefined) {
    return (
      <div className="editable">
        <div className="editable-value">{children}</div>
        {canEdit && (
          <button
            type="button"
            className="button button-subtle"
            aria-label={`Edit ${name}`}
            onClick={() => {
              setProblem('');
              setDraft(value);
            }}
          >
            Edit
          </button>
        )}
      </div>
    );
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const work = draft === value ? Promise.resolve() : save(draft);
    work.then(
      () => {
        setDraft(undefined);
      },
      (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const field = {
    'aria-label': name,
    value: draft,
    autoFocus: true,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setDraft(event.target.value);
    },
  };
  return (
    <form
      className="form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(undefined);
      }}
    >
      {isLong ? <textarea rows={10} {...field} /> : <input autoComplete="off" {...field} />}
      {hint !== undefined && <p className="hint">{hint}</p>}
      {problem !== '' && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <p className="form-actions">
        <button type="submit" className="button button-primary">
          Save
        </button>
        <button
          type="button"
          className="button button-subtle"
          onClick={() => {
            setDraft(undefined);
          }}
        >
          Cancel
        </button>
      </p>
    </form>
  );
}
