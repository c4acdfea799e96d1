export { memoryStore } from '../../cli/simulate/memory-store';
