import { describe, expect, it } from '@jest/globals';
import { createEndpoint, type Endpoint, type EndpointOptions } from '../../../../local/workbench/bridge/endpoint';

/** Two windows that can only post clones to each other. */
function connect(shell: EndpointOptions['answer']): { readonly frame: Endpoint; readonly shell: Endpoint } {
  const sides: { frame?: Endpoint; shell?: Endpoint } = {};
  const frame = createEndpoint({
    post: (message) => sides.shell?.receive(structuredClone(message)),
    answer: (name) => Promise.reject(new Error(`No command ${name}`)),
  });
  const other = createEndpoint({
    post: (message) => sides.frame?.receive(structuredClone(message)),
    answer: shell,
  });
  sides.frame = frame;
  sides.shell = other;
  return { frame, shell: other };
}

describe('the bridge between two windows', () => {
  it('answers a command with a value', async () => {
    const { frame } = connect((name, data) => ({ name, data }));
    expect(await frame.command('invoke', { payload: [1, null] })).toEqual({
      name: 'invoke',
      data: { payload: [1, null] },
    });
  });

  it('rejects a command that the other side refuses, with its words', async () => {
    const { frame } = connect((name) => {
      throw new Error(`The workbench does not play ${name}`);
    });
    await expect(frame.command('openRovo', undefined)).rejects.toThrow('The workbench does not play openRovo');
  });

  it('calls functions in both directions, however deep they lie', async () => {
    const heard: unknown[] = [];
    const { frame } = connect((_name, data) => {
      const { actions } = data as { actions: { onClick: (text: string) => Promise<unknown> }[] };
      return { press: async () => `it said ${String(await actions[0]?.onClick('hello'))}` };
    });
    const answer = await frame.command('showFlag', {
      actions: [{ onClick: (text: unknown) => (heard.push(text), 'thanks') }],
    });
    const { press } = answer as { press: () => Promise<string> };
    expect(await press()).toBe('it said thanks');
    expect(heard).toEqual(['hello']);
  });

  it('takes no data for a function, whatever it looks like', async () => {
    const odd = { value: 1, functions: [{ path: ['x'], id: 1 }], __fn: 1 };
    const { frame } = connect((_name, data) => data);
    expect(await frame.command('invoke', odd)).toEqual(odd);
  });

  it.each([
    null,
    'text',
    {},
    { forge: 1, type: 'command' },
    { forge: 1, type: 'answer', call: 99, data: { value: 1, functions: [] } },
  ])('ignores what is no message of its own: %j', async (message) => {
    const { frame, shell } = connect(() => 'still here');
    shell.receive(message);
    frame.receive(message);
    expect(await frame.command('getContext', undefined)).toBe('still here');
  });

  it('refuses a callback that it never gave out', async () => {
    const answers: unknown[] = [];
    const endpoint = createEndpoint({ post: (message) => answers.push(message), answer: () => undefined });
    endpoint.receive({ forge: 1, type: 'callback', call: 7, id: 3, data: { value: [], functions: [] } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answers).toEqual([{ forge: 1, type: 'failure', call: 7, message: 'The bridge knows no callback 3' }]);
  });
});
