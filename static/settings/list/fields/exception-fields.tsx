import { EXCEPTION_SCOPES, SCOPE_NAME, type ExceptionScope } from '../../../ui/exception-words';
import type { LinesFault } from '../../editing/read-lines';
import { LinesField } from './lines-field';

interface ExceptionFieldsProps {
  readonly typed: Readonly<Record<ExceptionScope, string>>;
  readonly faults: Readonly<Partial<Record<ExceptionScope, LinesFault>>>;
  readonly onType: (scope: ExceptionScope, typed: string) => void;
}

/** What takes a match back: words in its sentence, or anywhere in the issue. */
export function ExceptionFields({ typed, faults, onType }: ExceptionFieldsProps) {
  return EXCEPTION_SCOPES.map((scope) => (
    <LinesField
      key={scope}
      label={`Does not count if ${SCOPE_NAME[scope]} has`}
      typed={typed[scope]}
      onType={(text) => onType(scope, text)}
      fault={faults[scope]}
      rows={2}
      isAsked={false}
    />
  ));
}
