/** A sleep that can be cut short. */
export interface Waker {
  wake(): void;
  /** Returns at once when it was woken since the last sleep. */
  sleep(ms: number): Promise<void>;
}

export function makeWaker(): Waker {
  let isWoken = false;
  let rise: (() => void) | undefined;
  return {
    wake: () => {
      isWoken = true;
      rise?.();
    },
    sleep: async (ms) => {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          rise = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rise = undefined;
      isWoken = false;
    },
  };
}
