import type { Calibration } from '../confidence/calibration';

/** What the confidence of the built-in rules means. Made by `npm run calibrate`; how and on what: docs/accuracy.md. */
export const englishCalibration: Calibration = {
  rules: '2g4t-uw0qld',
  decisions: 2635,
  clear: [
    [2.2, 0.602],
    [17.1, 0.762],
    [27.2, 0.836],
    [37.1, 0.847],
    [48.9, 0.915],
    [61.3, 0.941],
    [73.9, 0.955],
    [87.4, 0.955],
    [101.7, 0.98],
    [120.1, 0.98],
    [143.9, 0.985],
    [198.5, 0.99],
  ],
  mixed: [[75.7, 0.481]],
  high: 0.8463333333333333,
  medium: 0.75,
  right: { high: 0.961, medium: 0.825, low: 0.6 },
};
