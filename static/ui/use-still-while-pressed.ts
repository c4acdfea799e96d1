import { useEffect, useRef, useState } from 'react';

/**
 * A value that stays what it is while a pointer is pressed anywhere on the page: what it draws must not move a button away
 * from under a click that has begun.
 */
export function useStillWhilePressed<Value>(value: Value): Value {
  const [isPressed, setPressed] = useState(false);
  const held = useRef(value);
  useEffect(() => {
    const press = (): void => setPressed(true);
    // The click comes right after: what stands there until then is what was meant.
    const release = (): void => void setTimeout(() => setPressed(false));
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  if (!isPressed) held.current = value;
  return held.current;
}
