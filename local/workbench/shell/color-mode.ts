import { useEffect, useState, useSyncExternalStore } from 'react';
import { applyTheme, themeIn } from '../bridge/theme';

export type ColorChoice = 'light' | 'dark' | 'auto';
const STORED_AS = 'workbench.color-mode';

function stored(): ColorChoice {
  const value = localStorage.getItem(STORED_AS);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => {
    darkSystem.removeEventListener('change', listener);
  };
}

/** The theme the person chose (kept in this browser), and the colours it means now. */
export function useColorMode(): {
  readonly choice: ColorChoice;
  readonly choose: (choice: ColorChoice) => void;
  readonly colorMode: 'light' | 'dark';
} {
  const [choice, setChoice] = useState(stored);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => darkSystem.matches);
  const colorMode = choice === 'auto' ? (systemIsDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    applyTheme(document, themeIn(colorMode), (name) => `/__tokens/${name}.css`);
  }, [colorMode]);
  return {
    choice,
    colorMode,
    choose: (next) => {
      localStorage.setItem(STORED_AS, next);
      setChoice(next);
    },
  };
}
