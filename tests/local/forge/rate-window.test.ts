import { describe, expect, it } from '@jest/globals';
import { RateWindow, RateWindows } from '../../../local/forge/rate-window';

describe('RateWindow', () => {
  it('gives what is allowed, and starts anew with the next window', () => {
    const window = new RateWindow(3, 1_000);
    expect([window.take(0), window.take(500, 2), window.take(999), window.take(1_000)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('spends nothing on what it refuses', () => {
    const window = new RateWindow(3, 1_000);
    expect([window.take(0, 4), window.take(0, 3)]).toEqual([false, true]);
  });
});

describe('RateWindows', () => {
  it('counts each apart', () => {
    const windows = new RateWindows(1, 1_000);
    expect([windows.take('ada', 0), windows.take('bob', 0), windows.take('ada', 1)]).toEqual([true, true, false]);
    expect(windows.take('ada', 1_000)).toBe(true);
  });
});
