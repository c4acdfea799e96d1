import { openPerson } from '../api';

interface PersonNameProps {
  /** Null once the person's data was erased. */
  readonly accountId: string | null;
  /** The account id of who looks, as far as it is known. */
  readonly me: string | undefined;
  /** What to call somebody else. */
  readonly other: string;
}

/** A person, of whom the app knows no more than the account id: Jira tells the rest. */
export function PersonName({ accountId, me, other }: PersonNameProps) {
  if (accountId === null) return <>Someone whose data was erased</>;
  if (accountId === me) return <>You</>;
  return (
    <button type="button" className="quiet-button person-name" onClick={() => void openPerson(accountId)}>
      {other}
      <span className="visually-hidden">, opens their profile in a new tab</span>
    </button>
  );
}
