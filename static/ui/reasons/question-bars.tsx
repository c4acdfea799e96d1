import './question-bars.css';

import { QUESTIONS, SIDE_OF_QUESTION, sidePoints, SIDES, type Question, type Suggestion } from '#rules';

import { PlaceIcon } from '../place-lozenge';
import { PLACE_NAME, QUESTION_MEANING, QUESTION_NAME } from '../place-words';

/** A full bar means at least this many points, so that one weak word does not look like a strong case. */
const FULL_BAR = 60;

/** How much speaks for each question, as four bars under the side they speak for. */
export function QuestionBars({ points }: Pick<Suggestion, 'points'>) {
  const full = Math.max(FULL_BAR, ...Object.values(points));
  const sides = sidePoints(points);
  return (
    <section className="panel-reasons" aria-labelledby="bars-title">
      <h2 id="bars-title" className="panel-label">
        What speaks for which
      </h2>
      {SIDES.map((side) => (
        <div key={side} className={`panel-bars panel-bars-${side}`}>
          <h3 className={`panel-bars-side panel-side panel-side-${side}`}>
            <PlaceIcon place={side} />
            {PLACE_NAME[side]}
            <Points points={sides[side]} />
          </h3>
          <ul className="panel-bars-list">
            {QUESTIONS.filter((question) => SIDE_OF_QUESTION[question] === side).map((question) => (
              <li key={question} className="panel-bars-question">
                <Meaning question={question} />
                <Points points={points[question]} />
                <svg className="question-bar" width="100%" height="8" aria-hidden="true" focusable="false">
                  <rect className="question-bar-track" width="100%" height="8" rx="4" />
                  {points[question] > 0 && (
                    <rect
                      className="question-bar-points"
                      width={`${(points[question] / full) * 100}%`}
                      height="8"
                      rx="4"
                    />
                  )}
                </svg>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Points({ points }: { readonly points: number }) {
  return (
    <span className="panel-bars-points">
      {points}
      <span className="visually-hidden"> {points === 1 ? 'point' : 'points'}</span>
    </span>
  );
}

/** The question's name and what it asks: "What the product should be or do", its first word strong. */
function Meaning({ question }: { readonly question: Question }) {
  const name = QUESTION_NAME[question];
  const meaning = QUESTION_MEANING[question];
  const rest = meaning.startsWith(name) ? meaning.slice(name.length) : `: ${meaning}`;
  return (
    <span className="panel-bars-meaning">
      <strong>{name}</strong>
      {rest}
    </span>
  );
}
