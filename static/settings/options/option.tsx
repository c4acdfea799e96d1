import { useId, type ReactNode } from 'react';

interface OptionProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** A setting with its title and what it is good for. */
export function Option({ title, about, children }: OptionProps) {
  const id = useId();
  return (
    <section className="option" aria-labelledby={id}>
      <div className="option-head">
        <h2 id={id} className="rules-part-title">
          {title}
        </h2>
        <p className="option-about">{about}</p>
      </div>
      <div className="option-body">{children}</div>
    </section>
  );
}

interface ChoiceProps {
  /** Of the choices that exclude each other. */
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One of some choices that exclude each other, with a line on what it means. */
export function Choice({ group, isChosen, onChoose, title, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="option-choice">
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        aria-describedby={children === undefined ? undefined : `${id}-about`}
        onChange={onChoose}
      />
      <div>
        <label htmlFor={id}>{title}</label>
        {children !== undefined && (
          <p id={`${id}-about`} className="rules-help">
            {children}
          </p>
        )}
      </div>
    </div>
  );
}
