/** Rule sets over a key-value port. */
export { type Condition, type KeyValue, type Write } from './key-value';
export { commitPublished, readPublished, StoredRulesError, storedSize, VALUE_LIMIT } from './rule-set-store';
