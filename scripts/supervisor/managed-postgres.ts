import { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres/start-postgres';

const RESTART_PAUSE_MS = 1_000;

export type ManagedPostgres = {
  url: string;
  pid(): number | null;
  /** Starts it again after `stop`; the same data, the same address. */
  start(): Promise<void>;
  /** Ends it until `start`: every connection is broken, as when a database server is taken away. */
  stop(): Promise<void>;
};

type Events = { onStarted: (pid: number) => void; onEnded: () => void; onLine: (line: string) => void };

/** Runs the embedded PostgreSQL and starts it again when it ends by itself. */
export async function managePostgres(
  options: Omit<PostgresOptions, 'onLine'>,
  events: Events,
): Promise<ManagedPostgres> {
  let running: RunningPostgres | null = null;
  let isWanted = true;

  async function start(): Promise<RunningPostgres> {
    const started = await startPostgres({ ...options, onLine: events.onLine });
    running = started;
    events.onStarted(started.pid);
    void started.ended.then(() => {
      running = null;
      events.onEnded();
      if (isWanted) void startAgain();
    });
    return started;
  }

  async function startAgain(): Promise<void> {
    while (isWanted && !running) {
      try {
        events.onLine('ended by itself, starting again');
        await start();
      } catch (error) {
        events.onLine(error instanceof Error ? error.message : String(error));
        await new Promise((resolve) => setTimeout(resolve, RESTART_PAUSE_MS));
      }
    }
  }

  const { url } = await start();
  return {
    url,
    pid: () => running?.pid ?? null,
    async start() {
      isWanted = true;
      if (!running) await start();
    },
    async stop() {
      isWanted = false;
      await running?.stop();
    },
  };
}
