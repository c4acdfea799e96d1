import type { Log } from '../invocation-context';
import type { TriggerModule } from '../manifest';
import { evaluateExpression } from './evaluate-expression';
import { ExpressionError } from './expression-error';
import type { ProductEvent } from './product-event';

/**
 * Whether a trigger is run for an event. An expression that cannot be evaluated, or is neither true nor false, is an
 * error: then the trigger's `onError` decides.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/trigger/
 */
export function letsThrough({ key, events, filter }: TriggerModule, event: ProductEvent, log: Log): boolean {
  if (!events.includes(event.eventType)) return false;
  if (filter === undefined) return true;
  if (filter.ignoreSelf && event.isSelfGenerated) return false;
  if (filter.expression === undefined) return true;
  try {
    return evaluateExpression(filter.expression, { event: event.payload });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (filter.onError.endsWith('_AND_LOG')) log('error', `${key}: ${error.message}`);
    return filter.onError.startsWith('RECEIVE');
  }
}
