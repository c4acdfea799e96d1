import { useEffect, useReducer, useRef } from 'react';

/**
 * A value once it has stopped changing for a while: for work that takes too long to be done with every keystroke.
 *
 * @param pause in milliseconds; 0: the value as it is
 */
export function useSettled<Value>(value: Value, pause: number): Value {
  const settled = useRef(value);
  const [, settle] = useReducer((times: number) => times + 1, 0);
  // So that the first pause begins with what there was right before it.
  if (pause === 0) settled.current = value;
  useEffect(() => {
    if (pause === 0) return;
    const timer = setTimeout(() => {
      settled.current = value;
      settle();
    }, pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled.current;
}
