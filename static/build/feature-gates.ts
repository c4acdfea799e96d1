/**
 * Stands in for Atlaskit's feature gate client in our build: every gate is off. The real one brings telemetry that
 * would want to leave the page, and 20 kB.
 */
const FeatureGates = {
  initializeCalled: () => true,
  initializeCompleted: () => true,
  checkGate: () => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, fallback: Value): Value => fallback,
};
export default FeatureGates;
