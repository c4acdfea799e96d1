import { PLACES, QUESTIONS, SIDE_OF_QUESTION, type Question } from '#rules';
import { useId } from 'react';

import { PLACE_NAME, QUESTION_MEANING, QUESTION_NAME } from '../../../ui/place-words';

interface QuestionFieldProps {
  readonly question: Question;
  readonly onQuestion: (question: Question) => void;
}

/** Which question a rule answers, under the side that this speaks for. */
export function QuestionField({ question, onQuestion }: QuestionFieldProps) {
  const id = useId();
  return (
    <div className="rules-field">
      <label htmlFor={id}>Answers</label>
      <select
        id={id}
        className="rules-input"
        value={question}
        onChange={({ currentTarget }) => {
          const chosen = QUESTIONS.find((known) => known === currentTarget.value);
          if (chosen !== undefined) onQuestion(chosen);
        }}
      >
        {PLACES.map((place) => {
          const questions = QUESTIONS.filter((known) => SIDE_OF_QUESTION[known] === place);
          return (
            questions.length > 0 && (
              <optgroup key={place} label={`Speaks for ${PLACE_NAME[place]}`}>
                {questions.map((known) => (
                  <option key={known} value={known}>
                    {QUESTION_NAME[known]} – {QUESTION_MEANING[known].toLowerCase()}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </div>
  );
}
