import { expect, onTestFinished, test } from 'vitest';
import { startChild } from '../../../../scripts/services/child.ts';
import { openHousehold, type Start } from '../../../../scripts/start/household.ts';
import { eventually } from '../scratch-folder.ts';

const recorder = { remember: async () => undefined, showSite: async () => undefined, forget: async () => undefined };

/** Starts `sleep`; tells when each was started and stopped. */
function members(events: string[]) {
  const pids = new Map<string, number>();
  const sleeper = (name: string): Start => async () => {
    const child = startChild('sleep', ['100'], {});
    pids.set(name, child.process.pid ?? 0);
    events.push(`${name} started`);
    return {
      child,
      stop: async () => {
        await child.stop();
        events.push(`${name} stopped`);
      },
    };
  };
  return { sleeper, pid: (name: string) => pids.get(name) ?? 0 };
}

function household() {
  const house = openHousehold(recorder);
  onTestFinished(() => house.kill());
  return house;
}

test('the last to start is the first to stop', async () => {
  const events: string[] = [];
  const { sleeper } = members(events);
  const house = household();
  for (const name of ['PostgreSQL', 'cms', 'site']) await house.keep(name, sleeper(name));
  await house.close();
  expect(events.slice(3)).toEqual(['site stopped', 'cms stopped', 'PostgreSQL stopped']);
});

test('whoever dies is started again, whoever is stopped is not', async () => {
  const events: string[] = [];
  const { sleeper, pid } = members(events);
  const house = household();
  await house.keep('cms', sleeper('cms'));
  process.kill(pid('cms'), 'SIGKILL');
  await eventually(() => events.filter((event) => event === 'cms started').length === 2, 'started again');
  await house.close();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(events).toEqual(['cms started', 'cms started', 'cms stopped']);
});

test('a restart that fails is tried again', async () => {
  const events: string[] = [];
  const { sleeper, pid } = members(events);
  const house = household();
  let attempts = 0;
  await house.keep('cms', (signal) => {
    attempts += 1;
    if (attempts === 2) throw new Error('the database is not there yet');
    return sleeper('cms')(signal);
  });
  process.kill(pid('cms'), 'SIGKILL');
  await eventually(() => attempts === 3 && events.length === 2, 'the third attempt');
  await house.close();
});

test('a first start that fails is the caller’s to see; closing ends a start under way', async () => {
  const house = household();
  await expect(house.keep('site', () => Promise.reject(new Error('port taken')))).rejects.toThrow('port taken');
  const starting = house.keep('cms', (signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))));
  starting.catch(() => undefined);
  await house.close();
  await expect(starting).rejects.toThrow('正在停止');
});

test('renewing stops the old one before the new one starts', async () => {
  const events: string[] = [];
  const { sleeper } = members(events);
  const house = household();
  await house.keep('cms', sleeper('cms'));
  await house.renew('cms');
  expect(events).toEqual(['cms started', 'cms stopped', 'cms started']);
  await house.close();
});
