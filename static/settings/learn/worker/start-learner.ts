import type { Judgement, Proposal } from '#measure';
import type { Calibration, RuleSet } from '#rules';
import * as v from 'valibot';

import { PartMissing } from '../../../ui/load-part';
import { LearnReply, type Decided, type LearnRequest } from './messages';

type TellSteps = (done: number, of: number) => void;

/** What decisions propose, and how many of them the rules agree with as they are. */
export interface Learned {
  readonly proposals: readonly Proposal[];
  readonly right: number;
}

/** Learns off the page's thread. What is asked after `end`, or was not answered before it, is never answered. */
export interface Learner {
  /** @throws PartMissing when the worker cannot be loaded */
  readonly study: (ruleSet: RuleSet, mostTerms: number, tell: TellSteps) => Promise<Learned>;
  /** Judges a choice among the proposals of the last study. @param taken ids of their rules */
  readonly judge: (taken: readonly string[]) => Promise<Judgement>;
  /** @returns undefined with too few decisions */
  readonly measure: (ruleSet: RuleSet, tell: TellSteps) => Promise<Calibration | undefined>;
  readonly end: () => void;
}

/** The part of a `Worker` that is used. */
export type LearnPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): LearnPort => new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' });

/** A request without its number. */
type Asked<Request extends LearnRequest = LearnRequest> = Request extends LearnRequest ? Omit<Request, 'nth'> : never;

interface Waiting {
  readonly tell: TellSteps;
  readonly resolve: (reply: LearnReply) => void;
  readonly reject: (error: Error) => void;
}

/** Issues that are sent at once: copying them takes the page some milliseconds. */
const BATCH = 100;

/**
 * Starts a worker of its own.
 *
 * @param issues to learn from
 */
export function startLearner(issues: readonly Decided[], start: () => LearnPort = startWorker): Learner {
  const waiting = new Map<number, Waiting>();
  const port = start();
  let asked = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  port.onerror = (event) => failAll(new PartMissing('The worker stopped', { cause: event }));
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(LearnReply, data);
    if (!read.success) {
      failAll(new Error('The worker gave an answer that cannot be read'));
      return;
    }
    const reply = read.output;
    const own = waiting.get(reply.nth);
    if (reply.kind === 'progress') {
      own?.tell(reply.done, reply.of);
      return;
    }
    waiting.delete(reply.nth);
    if (reply.kind === 'failed') own?.reject(new Error('The worker failed'));
    else own?.resolve(reply);
  };

  const ask = (request: Asked, tell: TellSteps = () => undefined): Promise<LearnReply> =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { tell, resolve, reject });
      port.postMessage({ ...request, nth: asked });
    });

  const send = async (): Promise<void> => {
    for (let from = 0; from < issues.length; from += BATCH) {
      expected(await ask({ kind: 'issues', issues: issues.slice(from, from + BATCH) }), 'taken');
    }
  };
  const sent = send();
  // Whoever waits for it hears of a failure.
  sent.catch(() => undefined);

  return {
    study: async (ruleSet, mostTerms, tell) => {
      await sent;
      const reply = await ask({ kind: 'study', ruleSet, mostTerms }, tell);
      const { proposals, right } = expected(reply, 'studied');
      return { proposals, right };
    },
    judge: async (taken) => expected(await ask({ kind: 'judge', taken }), 'judged').judgement,
    measure: async (ruleSet, tell) => {
      await sent;
      const reply = await ask({ kind: 'measure', ruleSet }, tell);
      return expected(reply, 'measured').calibration;
    },
    end: () => {
      port.terminate();
      waiting.clear();
    },
  };
}

type ReplyOf<Kind extends LearnReply['kind']> = Extract<LearnReply, { readonly kind: Kind }>;

function expected<Kind extends LearnReply['kind']>(reply: LearnReply, kind: Kind): ReplyOf<Kind> {
  const isExpected = (given: LearnReply): given is ReplyOf<Kind> => given.kind === kind;
  if (!isExpected(reply)) throw new Error(`The worker answered ${reply.kind} instead of ${kind}`);
  return reply;
}
