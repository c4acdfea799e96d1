/** Rule sets over a key-value port. */
export { type Condition, type KeyValue, type Write } from './key-value';
export {
  commitPublished,
  readStored,
  StoredRulesError,
  storedSize,
  VALUE_LIMIT,
  wasCommitted,
  type StoredRules,
} from './rule-set-store';
