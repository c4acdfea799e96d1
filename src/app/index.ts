/** Use cases of the functions, over ports. */
export { answerCall } from './answer-call';
export { type Ports } from './ports';
