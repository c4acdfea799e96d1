import type { Calibration } from '../confidence/calibration';

/** What the confidence of the built-in rules means. Made by `npm run calibrate`; how and on what: docs/accuracy.md. */
export const englishCalibration: Calibration = {
  rules: '2g4t-16pqcat',
  decisions: 2635,
  clear: [
    [3.4, 0.608],
    [18.5, 0.78],
    [28.1, 0.834],
    [38.4, 0.855],
    [50.2, 0.915],
    [62.4, 0.94],
    [81.8, 0.955],
    [111.9, 0.982],
    [144.8, 0.985],
    [199.4, 0.99],
  ],
  mixed: [[75.7, 0.481]],
  high: 0.854,
  medium: 0.75,
  right: { high: 0.962, medium: 0.827, low: 0.602 },
};
