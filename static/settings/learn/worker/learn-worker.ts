/** Runs off the page's thread, because learning takes seconds. Loaded by `start-learner.ts`. */
import { answerRequests } from './answer-requests';

const answer = answerRequests((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<unknown>) => answer(data));
