import './writing-help.css';

import { LONGEST_GAP, USUAL_GAP } from '#rules';
import { useState } from 'react';

import { Fold } from '../../../ui/fold';

/** Every sign of the language with one example, in the order in which they are needed. */
const SIGNS: readonly (readonly [written: string, read: string])[] = [
  ['release notes', 'These whole words in this order, joined by a space or a hyphen. Case does not matter.'],
  ['schedul*', 'Words that begin so: schedule, scheduling.'],
  ['*flow', 'Words that end so: workflow, overflow.'],
  ['~deliver', 'The word in all its forms: deliver, delivers, delivered.'],
  ['"As-Is"', 'Exactly these letters: not “as is”.'],
  ['c++', 'A name with its signs + # . or & in it, in any case: C++ too.'],
  [
    'as a … i want',
    `At most ${USUAL_GAP} words between. …5 for at most 5, up to ${LONGEST_GAP}. Three dots do as well.`,
  ],
  ['^fix', 'Only at the start of the summary or of a line.'],
  ['done$', 'Only at the end of the summary or of a line.'],
  ['by {date}', 'A date in any usual form: 14 March, 2026-03-14, Q3, next Friday.'],
  ['{duration}', 'How long: 3 days, two weeks.'],
  ['{money}', 'An amount: € 5k, 300 dollars.'],
  ['{person}', 'Somebody who is mentioned: @Ana.'],
  ['{version}', 'A version: v2.1.'],
  ['{number}', 'Any number: 42.'],
  ['{url}', 'A web address.'],
];

/** How patterns are written, folded until it is asked for. */
export function WritingHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold title="How to write" isOpen={isOpen} onToggle={setOpen}>
      <table className="writing-signs">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Write</th>
            <th scope="col">It reads</th>
          </tr>
        </thead>
        <tbody>
          {SIGNS.map(([written, read]) => (
            <tr key={written}>
              <th scope="row">
                <code>{written}</code>
              </th>
              <td>{read}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
